package org.tongxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Scope;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.proposal.archive.ExceptionKind;
import org.tongxin.proposal.archive.ExceptionSource;
import org.tongxin.rulebook.Rulebooks;

/**
 * The demonstration's committees, loaded as the first start loads them, give the published figures; and behind every figure stands a list
 * of exactly the records it counts. The committees go by other codes than the real ones, so their shipped rulebooks are published to them.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFiguresTest {

    private static final LocalDate FOUNDED = LocalDate.of(2016, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pattern ROW = Pattern.compile("class=\"row\"");
    private static final Pattern MENU = Pattern.compile("<a[^>]* href=\"(/[^\"#?]+)\"");

    @Autowired CommitteeDesk committees;
    @Autowired CommitteeFiller filler;
    @Autowired Rulebooks rulebooks;
    @Autowired Figures figures;
    @Autowired List<ExceptionSource> exceptions;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvc web;

    /** A loaded committee: under which code, and who is in it. */
    record Loaded(int id, String code, PlannedCommittee planned, CommitteeFiller.Known known) {}

    final Map<String, Loaded> loaded = new HashMap<>();

    @BeforeAll
    void load() {
        DemoPlan.of(TODAY).committees().forEach(planned -> loaded.put(planned.code(), load(planned)));
    }

    private Loaded load(PlannedCommittee planned) {
        var code = planned.code() + "x" + Long.toHexString(System.nanoTime());
        committees.found(code + "up", "上级政协" + code, "上级", "prefecture", null);
        int id = committees.found(code, planned.name() + code, planned.name(), "county", code + "up");
        var known = Scope.get(id, Scope.NONE, () -> transaction.execute(status -> {
            rulebooks.publish(shipped(planned.code()), FOUNDED, "随软件提供的样例", "同心");
            return filler.fill(planned, FOUNDED);
        }));
        return new Loaded(id, code, planned, known);
    }

    private static String shipped(String code) {
        try {
            return new ClassPathResource("rulebooks/" + code + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Proves({"F001", "F017", "F018", "F019", "F020", "F021", "F022"})
    void haiyuan_2024() throws Exception {
        var of = computed("haiyuan", "2024");
        expect(of, "F001", "127", 127, null, "共收到委员提案127件");
        expect(of, "F017", "127", 127, null, "共收到委员提案127件");
        expect(of, "F018", "59", 75, 127L, "联名提案占59%");
        expect(of, "F019", "46", 46, null, "立案46件");
        expect(of, "F020", "75", 35, 46L, "涉及“一主四特”产业发展、“四个示范县”建设和安全生产方面的提案达75%以上");
        expect(of, "F021", "100", 46, 46L, "提案办复率100%");
        expect(of, "F022", "100", 46, 46L, "办理结果满意率100%");
        everyListIsWhole("haiyuan", of);
    }

    @Test
    @Proves({"F076", "F077", "F078", "F079", "F080", "F081", "F082", "F083", "F087"})
    void jingyuan_2024() throws Exception {
        var of = computed("jingyuan", "2024");
        expect(of, "F076", "89", 89, null, "提案立案89件");
        expect(of, "F077", "56", 56, null, "涉及民生领域56件");
        expect(of, "F078", "10", 10, null, "遴选县领导督办重点提案10件");
        expect(of, "F079", "4", 4, null, "召开提案交办督办会4场次");
        expect(of, "F080", "6", 6, null, "进行跟踪督办6场次");
        expect(of, "F081", "89", 89, null, "89件提案全部办结");
        expect(of, "F082", "100", 89, 89L, "办复率100%");
        // 95 of 100 is reachable only over the forms that came back, never over 89
        expect(of, "F083", "95", 76, 80L, "办理满意度达到95%");
        expect(of, "F087", "23", 3, null, "筹措资金23万元");
        everyListIsWhole("jingyuan", of);
    }

    @Test
    @Proves({"F118", "F157", "F158", "F160", "F161"})
    void xixia_2024() throws Exception {
        var of = computed("xixia", "2024");
        expect(of, "F157", "41", 41, null, "会议和闭会期间共立案41件");
        expect(of, "F158", "100", 1, null, "专项安排100万元提案办理资金");
        expect(of, "F160", "100", 41, 41L, "提案办复率100%");
        expect(of, "F161", "100", 41, 41L, "满意率100%");
        expect(of, "F118", "50", 1, null, "协调自治区民政厅划拨资金50万元支持西夏小区建设社区食堂");
        everyListIsWhole("xixia", of);
    }

    @Test
    @Proves({"F204", "F220", "F221", "F222", "F223"})
    void pingluo_2016_to_2021() throws Exception {
        var of = computed("pingluo", "2016-2021");
        expect(of, "F204", "756", 756, null, "共收到委员提案756件");
        expect(of, "F220", "756", 756, null, "共收到委员提案756件");
        expect(of, "F221", "283", 283, null, "立案283件");
        expect(of, "F222", "271", 271, null, "办结271件");
        expect(of, "F223", "95.8", 271, 283L, "提案办结率达到95.8%");
        everyListIsWhole("pingluo", of);
    }

    @Test
    void nothing_in_the_demonstration_contradicts_itself() {
        loaded.values().forEach(one -> {
            var found = within(one, () -> exceptions.stream().flatMap(source -> source.find(TODAY, false).stream()).toList());
            assertThat(found).as(one.code()).noneMatch(line -> line.kind() == ExceptionKind.SUMS).hasSizeLessThan(25);
        });
    }

    @Test
    void every_page_of_the_menus_opens_for_those_who_have_it() throws Exception {
        for (var one : loaded.values()) {
            for (var login : List.of(".clerk", ".m01", ".unit01.clerk")) {
                var account = one.known().accounts.get(one.planned().code() + login);
                var home = get(one, account, "");
                assertThat(home.getStatus()).isEqualTo(200);
                for (var path : links(home.getContentAsString(), one.code())) {
                    assertThat(get(one, account, path).getStatus()).as(one.code() + login + " " + path).isIn(200, 302);
                }
            }
        }
    }

    private static Set<String> links(String page, String code) {
        return MENU.matcher(page).results().map(link -> link.group(1)).filter(link -> link.startsWith("/" + code + "/"))
                .map(link -> link.substring(code.length() + 1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void expect(List<Figure> of, String ref, String value, long numerator, @Nullable Long denominator, String sentence) {
        var figure = of.stream().filter(one -> one.refs().contains(ref)).findFirst().orElseThrow();
        assertThat(figure.value()).as(ref).isEqualByComparingTo(new BigDecimal(value));
        assertThat(figure.numerator()).as(ref).isEqualTo(numerator);
        assertThat(figure.denominator()).as(ref).isEqualTo(denominator);
        assertThat(figure.sentence()).as(ref).isEqualTo(sentence);
    }

    /** The list a published figure leads to shows as many records as it counts. */
    private void everyListIsWhole(String code, List<Figure> of) throws Exception {
        var one = loaded.get(code);
        var clerk = one.known().accounts.get(code + ".clerk");
        for (var figure : of.stream().filter(any -> !any.refs().isEmpty()).toList()) {
            var href = figure.href();
            long listed = href.startsWith("/proposals?") ? exported(get(one, clerk, href.replace("/proposals?", "/proposals/export.xlsx?")))
                    : ROW.matcher(get(one, clerk, href).getContentAsString()).results().count();
            assertThat(listed).as(figure.refs() + " " + href).isEqualTo(figure.numerator());
        }
    }

    private static long exported(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            return book.getSheetAt(0).getPhysicalNumberOfRows() - 1L;
        }
    }

    private List<Figure> computed(String code, String period) {
        return within(loaded.get(code), () -> figures.all(Period.parse(period), Instant.now()));
    }

    private <T> T within(Loaded one, java.util.function.Supplier<T> work) {
        return Scope.get(one.id(), Scope.NONE, () -> transaction.execute(status -> work.get()));
    }

    private MockHttpServletResponse get(Loaded one, long account, String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(java.net.URI.create("/" + one.code() + path)).accept("text/html")
                .with(SignIn.as(account, "某人")))
                .andReturn().getResponse();
    }
}
