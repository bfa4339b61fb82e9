package org.tongxin.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Scope;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.launch.Command;
import org.tongxin.launch.CommandLine;

/** {@code bench [NAME]}: NAME is a size, {@code 1000}, {@code 10000} or {@code 100000}; all of them one after the other without it. */
@Component
class BenchCommand implements Command {

    private static final int CONNECTIONS = 4;
    private static final int REQUESTS = 1_000;
    private static final String PROPOSAL = "&title=%s&category=society&situation=%s&analysis=%s&asks=%s&noSecrets=true";

    private final Town town;
    private final Figures figures;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Environment environment;

    BenchCommand(Town town, Figures figures, JdbcClient jdbc, TransactionTemplate transaction, Environment environment) {
        this.town = town;
        this.figures = figures;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        var sizes = line.words().isEmpty() ? List.of(1_000, 10_000, 100_000) : List.of(Integer.parseInt(line.words().getFirst()));
        int committee = town.found();
        System.out.println("| what | proposals stored | p50 ms | p95 ms | p99 ms | per second |\n|---|---|---|---|---|---|");
        int stored = 0;
        var first = new ArrayList<Sample>();
        var last = new ArrayList<Sample>();
        for (int size : sizes) {
            long begin = System.nanoTime();
            town.fill(committee, stored, size);
            stored = size;
            System.err.printf("%,d stored after %.0f s%n", size, (System.nanoTime() - begin) / 1e9);
            awaitIndex(committee, size);
            if (first.isEmpty()) {
                measure(committee, size); // what the compiler learns on the first round is not the cost of the work
            }
            last = measure(committee, size);
            last.forEach(sample -> System.out.println(sample.line()));
            if (first.isEmpty()) {
                first.addAll(last);
            }
        }
        for (int i = 0; i < first.size(); i++) {
            System.out.printf(Locale.ROOT, "ratio of p95 at %,d to %,d: %s %.2f%n", last.get(i).size(), first.get(i).size(), first.get(i).name(),
                    last.get(i).millis(.95) / first.get(i).millis(.95));
        }
        rush(committee, stored);
        System.gc();
        System.out.printf("heap after all: %d MB%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        return 0;
    }

    private ArrayList<Sample> measure(int committee, int size) throws Exception {
        var address = "http://localhost:" + environment.getProperty("local.server.port");
        var clerks = clients(address, "bench.clerk", false);
        var members = clients(address, "bench.m", true);
        var ids = Scope.get(committee, Scope.NONE, () -> transaction.execute(status ->
                jdbc.sql("select id from proposal.proposal where status = 'CLOSED' order by random() limit 500").query(Long.class).list()));
        var words = List.of("安全生产", "老年人 食堂", "供水管网", "停车", "黄河 生态", "职业教育", "冷链", "法治宣传");
        var samples = new ArrayList<Sample>();
        samples.add(run("list of 20 with filters", size, clerks, (client, i) -> client.get("/bench/proposals?set=filed&category=society&period="
                + (2017 + i % 10))));
        samples.add(run("list of 20, all", size, clerks, (client, i) -> client.get("/bench/proposals")));
        samples.add(run("proposal with its history", size, clerks, (client, i) -> client.get("/bench/proposals/" + ids.get(i % ids.size()))));
        samples.add(run("search", size, clerks, (client, i) -> client.get("/bench/search?q=" + Client.encode(words.get(i % words.size())))));
        samples.add(run("like proposals of a stored one", size, clerks, (client, i) -> client.get("/bench/proposals/" + ids.get(i % ids.size()) + "/similar/list")));
        samples.add(runWriting(size, members));
        samples.add(run("submit (begin and hand in: two acts)", size, members, this::submit));
        samples.add(runFigures(committee, size));
        return samples;
    }

    /** Like proposals of a new text of about 1,600 characters, as a member sees them while writing. */
    private Sample runWriting(int size, List<Client> members) throws Exception {
        var drafts = new ArrayList<String>();
        for (int i = 0; i < members.size(); i++) {
            var edit = members.get(i).post("/bench/proposals", "formKey=" + UUID.randomUUID());
            members.get(i).keep(edit.replace("/edit", "/draft"), "version=1" + PROPOSAL.formatted(Client.encode("关于" + town.words(4) + "的建议"),
                    Client.encode(town.words(150)), Client.encode(town.words(150)), Client.encode(town.words(150))));
            drafts.add(edit.replace("/edit", "/similar/list"));
        }
        var byClient = new java.util.IdentityHashMap<Client, String>();
        for (int i = 0; i < members.size(); i++) {
            byClient.put(members.get(i), drafts.get(i));
        }
        return run("like proposals while writing", size, members, (client, i) -> client.get(java.util.Objects.requireNonNull(byClient.get(client))));
    }

    private void rush(int committee, int size) throws Exception {
        var members = new ArrayList<Client>();
        for (int i = 0; i < Town.MEMBERS; i++) {
            members.add(new Client("http://localhost:" + environment.getProperty("local.server.port"), "bench.m" + i));
        }
        long before = received(committee);
        var outcome = Rush.run(size, members, this::submit);
        System.out.println(outcome.sample().line());
        System.out.printf("rush: %d failed, %d received%n", outcome.failed(), received(committee) - before);
    }

    private long received(int committee) {
        return Scope.get(committee, Scope.NONE, () -> transaction.execute(status ->
                jdbc.sql("select count(*) from proposal.proposal where received_at is not null").query(Long.class).single()));
    }

    private String submit(Client client, int i) throws Exception {
        var edit = client.post("/bench/proposals", "formKey=" + UUID.randomUUID());
        var part = Client.encode("路灯照明不足，沿线居民多次反映。".repeat(20));
        return client.post(edit.replace("/edit", "/submission"), "version=1" + PROPOSAL.formatted(Client.encode("关于增设路灯的建议" + i), part, part, part));
    }

    private interface Act {
        String by(Client client, int i) throws Exception;
    }

    private static Sample run(String name, int size, List<Client> clients, Act act) throws Exception {
        for (int i = 0; i < 400; i++) {
            act.by(clients.get(i % clients.size()), i);
        }
        var times = new long[REQUESTS];
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var work = new ArrayList<Callable<Void>>();
            for (int c = 0; c < clients.size(); c++) {
                int connection = c;
                work.add(() -> {
                    for (int i = connection; i < REQUESTS; i += clients.size()) {
                        long start = System.nanoTime();
                        act.by(clients.get(connection), i);
                        times[i] = System.nanoTime() - start;
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return Sample.of(name, size, times, REQUESTS / ((System.nanoTime() - begin) / 1e9));
    }

    private Sample runFigures(int committee, int size) {
        var times = new long[40];
        var now = Clock.systemUTC().instant();
        long begin = System.nanoTime();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            var period = Period.parse(i % 2 == 0 ? "2024" : "2017-2026");
            Scope.run(committee, Scope.NONE, () -> figures.all(period, now));
            times[i] = System.nanoTime() - start;
        }
        return Sample.of("all figures of a review", size, times, times.length / ((System.nanoTime() - begin) / 1e9));
    }

    private List<Client> clients(String address, String login, boolean numbered) throws Exception {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(new Client(address, numbered ? login + i : login));
        }
        return clients;
    }

    /** Until a search finds as many as were stored: each text holds the number of its proposal. */
    private void awaitIndex(int committee, int size) throws Exception {
        var client = new Client("http://localhost:" + environment.getProperty("local.server.port"), "bench.clerk");
        long begin = System.nanoTime();
        while (!client.get("/bench/search?q=" + Client.encode("建议" + (size - 1))).contains("<article")) {
            Thread.sleep(500);
        }
        System.err.printf("index of committee %d caught up after %.0f s%n", committee, (System.nanoTime() - begin) / 1e9);
    }
}
