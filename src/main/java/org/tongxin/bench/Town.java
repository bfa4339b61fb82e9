package org.tongxin.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Scope;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.AccountDesk.Place;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Intake;
import org.tongxin.proposal.PastCase;
import org.tongxin.proposal.ProposalKind;

/** A committee of ten years to measure on; its texts are put together at random and mean nothing. */
@Component
class Town {

    static final String CODE = "bench";
    static final String PASSWORD = "Tongxin-2026";

    /** Members that can sign in. */
    static final int MEMBERS = 40;

    private static final int BATCH = 2_000;
    private static final int YEARS = 10;
    private static final int FIRST_YEAR = 2017;
    private static final int WORDS = 5_000;

    /** Rank from which words grow rarer as in a real text: the one of rank n is met about 1/(n + this) times as often as all. */
    private static final int COMMON = 20;

    /** Words that are searched for; the others are put together from their characters. */
    static final List<String> KNOWN = List.of(("安全生产 道路交通 老年人 食堂 供水 管网 改造 学校 周边 停车 医疗 卫生 社区 养老 服务 农村 电商 物流 枸杞 肉牛 产业 "
            + "品牌 生态 修复 黄河 污水 处理 垃圾 分类 文化 旅游 景区 数字 政务 营商 环境 中小企业 融资 就业 培训 青年 人才 法治 宣传 物业 管理 "
            + "小区 路灯 照明 消防 通道 充电 设施 乡村 振兴 高标准 农田 灌溉 节水 光伏 储能 冷链 仓储 职业 教育 幼儿园 体育 健身 公园 绿化").split(" "));

    private final CommitteeDesk committees;
    private final AccountDesk accounts;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Random random = new Random(7);
    private final String[] vocabulary = vocabulary(random);
    private final List<Long> sessions = new ArrayList<>();
    private final List<Long> units = new ArrayList<>();
    private long member;

    Town(CommitteeDesk committees, AccountDesk accounts, Intake intake, TransactionTemplate transaction) {
        this.committees = committees;
        this.accounts = accounts;
        this.intake = intake;
        this.transaction = transaction;
    }

    /** Founds the committee and returns its id. */
    int found() {
        int id = committees.found(CODE, "测量用委员会", "测量", "county", null);
        Scope.run(id, Scope.NONE, () -> transaction.executeWithoutResult(status -> furnish()));
        return id;
    }

    private void furnish() {
        var from = LocalDate.of(FIRST_YEAR - 1, 1, 1);
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            int since = year - FIRST_YEAR;
            long term = committees.openTerm(9 + since / 5, LocalDate.of(year - since % 5, 1, 1), null);
            var opens = LocalDate.of(year, 1, 10);
            sessions.add(committees.planSession(term, since % 5 + 1, year, opens, opens.plusDays(3),
                    Instant.parse(year - 1 + "-10-01T00:00:00Z"), Instant.parse(year + "-01-12T12:00:00Z")));
        }
        long system = committees.addSystem("政府系统", from);
        for (int i = 1; i <= 30; i++) {
            units.add(committees.addUnit(system, "第" + i + "局", from));
        }
        var hash = accounts.encode(PASSWORD);
        accounts.appoint(accounts.open("bench.clerk", "测量", false, hash, false), Role.PROPOSALS_CLERK, Place.NONE, from);
        for (int i = 0; i < MEMBERS; i++) {
            member = accounts.open("bench.m" + i, "委员" + i, false, hash, false);
            accounts.appoint(member, Role.MEMBER, Place.NONE, from);
        }
    }

    /** Adds cases until there are so many. */
    void fill(int committee, int from, int to) {
        for (int done = from; done < to; done += BATCH) {
            var cases = new ArrayList<PastCase>();
            for (int i = done; i < Math.min(to, done + BATCH); i++) {
                cases.add(one(i));
            }
            Scope.run(committee, Scope.NONE, () -> intake.take(cases, null, "bench"));
        }
    }

    private PastCase one(int number) {
        int year = number % YEARS;
        var received = Instant.parse(FIRST_YEAR + year + "-02-01T02:00:00Z").plusSeconds(number % 200 * 60_000L);
        var text = new PastCase.Text("关于" + words(4) + "的建议" + number, words(120), words(120), List.of(words(40), words(40)),
                List.of("economy", "politics", "culture", "society", "ecology").get(random.nextInt(5)), List.of());
        boolean filed = number % 3 != 0;
        var review = filed ? new PastCase.Review(PastCase.Decision.FILED, null, null, "同意", 1, "审查", received.plusSeconds(86_400))
                : new PastCase.Review(PastCase.Decision.DECLINED, "empty", "suggestion", "", 1, "审查", received.plusSeconds(86_400));
        var handling = filed ? new PastCase.Handling(units.get(number % units.size()), "局", 1, "交办", received.plusSeconds(172_800), "签收",
                received.plusSeconds(259_200)) : null;
        var reply = filed ? new PastCase.Reply("A", "函" + number, words(20), "联系", "0951", List.of(new PastCase.Answer("ACCEPTED", words(40), null)),
                "写", "核", received.plusSeconds(4_000_000)) : null;
        var rating = filed ? new PastCase.Rating(member, "satisfied", "satisfied", true, "", received.plusSeconds(5_000_000)) : null;
        return new PastCase(new PastCase.Proposer(number % 4 == 0 ? ProposalKind.JOINT : ProposalKind.INDIVIDUAL, member, "委员" + number % 400, null),
                List.of(), sessions.get(year), true, received, text, "direct", review, handling, reply, rating,
                filed ? received.plusSeconds(5_000_001) : null);
    }

    /** So many words, common ones often and most of them rarely, with a full stop now and then. */
    String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(vocabulary[rank()]);
            if (i % 9 == 8) {
                text.append("。");
            }
        }
        return text.toString();
    }

    private int rank() {
        double reach = Math.log((double) (WORDS + COMMON) / COMMON);
        return (int) Math.min(WORDS - 1, COMMON * (Math.exp(random.nextDouble() * reach) - 1));
    }

    private static String[] vocabulary(Random random) {
        var characters = String.join("", KNOWN).chars().distinct().toArray();
        var vocabulary = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            vocabulary[i] = i % 60 == 50 && i / 60 < KNOWN.size() ? KNOWN.get(i / 60)
                    : "" + (char) characters[random.nextInt(characters.length)] + (char) characters[random.nextInt(characters.length)];
        }
        return vocabulary;
    }
}
