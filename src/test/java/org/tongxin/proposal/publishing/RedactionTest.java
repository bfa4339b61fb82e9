package org.tongxin.proposal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Over very many ways to write a number: what a person could dial, post to or look up is found whole and gone from the copy. */
class RedactionTest {

    private static final Random CHANCE = new Random(20261124);
    private static final List<String> BEFORE = List.of("请联系李某，电话", "手机：", "（", "致电 ", "，", "居民反映电话", "Tel:", "张家的号码是", "2026年3月，", "共3人，", "电话/微信：");
    private static final List<String> BEHIND = List.of("。", "，请尽快处理。", "）", "（晚间）", " 联系。", "\n二、增设路灯。", "/工作日", "");
    private static final List<String> GAPS = List.of("", "", " ", "-", "－", "　", "—", ".", "·", "\u200b", "\u00a0", " - ");

    @Test
    void every_way_to_write_a_mobile_number_is_found_and_goes() {
        for (int i = 0; i < 4_000; i++) {
            var number = "1" + (3 + CHANCE.nextInt(7)) + digits(9);
            var written = disguised(one(List.of("", "", "+86", "86 ", "0086-", "＋86")) + number.substring(0, 3) + one(GAPS) + number.substring(3, 7) + one(GAPS) + number.substring(7));
            assertGone(written, number, Redaction.Kind.PHONE);
        }
    }

    @Test
    void every_way_to_write_an_office_telephone_is_found_and_goes() {
        for (int i = 0; i < 2_000; i++) {
            var area = one(List.of("010", "0951", "0955", "021", "0952"));
            var local = (2 + CHANCE.nextInt(8)) + digits(area.length() == 3 ? 7 : 6);
            var bracket = CHANCE.nextInt(3);
            var written = disguised((bracket == 0 ? "(" + area + ")" : bracket == 1 ? "（" + area + "）" : area + one(List.of("-", " ", "－", ""))) + local);
            assertGone(written, local, Redaction.Kind.PHONE);
        }
    }

    @Test
    void every_way_to_write_an_identity_or_card_number_is_found_and_goes() {
        for (int i = 0; i < 2_000; i++) {
            var id = "64" + digits(4) + "19" + (50 + CHANCE.nextInt(50)) + "0" + (1 + CHANCE.nextInt(9)) + (10 + CHANCE.nextInt(18)) + digits(3) + one(List.of("X", "x", "7"));
            assertGone(disguised(id.substring(0, 6) + one(List.of("", " ", "-")) + id.substring(6, 14) + one(List.of("", " ")) + id.substring(14)), id, Redaction.Kind.IDENTITY);
            var card = "62" + digits(17);
            assertGone(disguised(card.replaceAll("(\\d{4})", "$1" + one(List.of("", " ", "-"))).strip()), card, Redaction.Kind.IDENTITY, Redaction.Kind.CARD);
        }
    }

    @Test
    void mail_accounts_plates_and_service_numbers_are_found() {
        assertFound("邮箱 limei_88@example.com.cn，", "limei_88@example.com.cn", Redaction.Kind.EMAIL);
        assertFound("邮箱：limei＠qq．com。", "limei＠qq．com", Redaction.Kind.EMAIL);
        assertFound("发到limei[at]163.com即可", "limei[at]163.com", Redaction.Kind.EMAIL);
        assertFound("微信号：limei_2024，", "limei_2024", Redaction.Kind.ACCOUNT);
        assertFound("QQ 88123456。", "88123456", Redaction.Kind.ACCOUNT);
        assertFound("车牌宁A·12345长期占道", "宁A·12345", Redaction.Kind.PLATE);
        assertFound("一辆宁AD12345新能源车", "宁AD12345", Redaction.Kind.PLATE);
        assertFound("请拨400-123-4567。", "400-123-4567", Redaction.Kind.PHONE);
        assertFound("联系电话：5012345。", "5012345", Redaction.Kind.PHONE);
        assertFound("电话一三九九五一二三四五六。", "一三九九五一二三四五六", Redaction.Kind.PHONE);
    }

    @Test
    void every_way_to_write_a_house_number_is_found_and_goes() {
        for (var place : List.of("文昌路", "怀远西街", "同心巷", "阳光小区", "绿地花园", "新华村", "静安里", "军区大院", "胜利大道", "Ｂ区")) {
            for (var house : List.of("18号", "18号3单元502室", "１８号楼２单元３０１室", "十八号楼二单元三零一", "3栋502室", "3幢2单元501", "甲12号".substring(1), "5号院3号楼",
                    "12号楼一单元", "108号附3号".substring(0, 4), "三组25号", "25弄6号", "2队15号")) {
                var text = "群众家住" + place + house + "，出行不便。";
                var found = Redaction.find(List.of(text), List.of());
                assertThat(found).as(text).anyMatch(one -> one.kind() == Redaction.Kind.ADDRESS);
                var masked = Redaction.mask(text, found.stream().map(Redaction.Found::text).toList(), "×××");
                assertThat(masked).as(text + " → " + masked).contains(place + "×××").doesNotContainPattern("[0-9０-９]").contains("，出行不便。");
            }
        }
        assertFound("住3-2-501室", "3-2-501室", Redaction.Kind.ADDRESS);
        assertFound("住7号楼1单元302", "7号楼1单元302", Redaction.Kind.ADDRESS);
    }

    @Test
    void ordinary_figures_dates_and_document_numbers_stay() {
        for (var text : List.of("2024年3月22日召开会议，提出建议24条。", "投资1380万元，建成12公里。", "住建提〔2026〕18号", "十二届三次会议第018号提案",
                "2021 2022 2023 2024四年", "109国道沿线", "占地38000000平方米", "全长13.8公里，2026.03.15前完成。", "增长12.5%，达到88.6亿元", "一九九八年以来",
                "第一，增设路灯；二，三日内修复。", "拨打12345热线", "按照国办发〔2014〕46号文件", "3-5年内完成", "机动车保有量12345678辆")) {
            assertThat(Redaction.find(List.of(text), List.of())).as(text).isEmpty();
        }
    }

    @Test
    void a_passage_is_blotted_out_everywhere_and_never_inside_a_longer_number() {
        assertThat(Redaction.mask("张三丰住18号，118号是张三丰的店，第18号提案。", List.of("张三丰", "18号"), "×××"))
                .isEqualTo("×××住×××，118号是×××的店，第18号提案。");
        assertThat(Redaction.mask("不变$1\\", List.of("变"), "$2\\")).isEqualTo("不$2\\$1\\");
    }

    private static void assertGone(String written, String secret, Redaction.Kind... kinds) {
        var text = one(BEFORE) + written + one(BEHIND);
        var found = Redaction.find(List.of(text), List.of());
        assertThat(found).as(text).anyMatch(one -> List.of(kinds).contains(one.kind()) && one.mustGo());
        var masked = Redaction.mask(text, found.stream().map(Redaction.Found::text).toList(), "×××");
        var left = plain(masked);
        assertThat(left).as(text + " → " + masked).doesNotContain(plain(secret));
        for (int i = 0; i + 5 <= secret.length(); i++) {
            assertThat(left).as(text + " → " + masked).doesNotContain(secret.substring(i, i + 5));
        }
    }

    private static void assertFound(String text, String passage, Redaction.Kind kind) {
        assertThat(Redaction.find(List.of(text), List.of())).as(text)
                .anyMatch(one -> one.text().equals(passage) && one.kind() == kind);
    }

    /** Half-width digits only: what somebody who wants the number reads. */
    private static String plain(String text) {
        return text.codePoints().map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c).filter(c -> c >= '0' && c <= '9' || c == 'X' || c == 'x')
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Now and then in full width. */
    private static String disguised(String number) {
        return CHANCE.nextInt(4) > 0 ? number : number.codePoints().map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String digits(int count) {
        return CHANCE.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private static String one(List<String> choices) {
        return choices.get(CHANCE.nextInt(choices.size()));
    }
}
