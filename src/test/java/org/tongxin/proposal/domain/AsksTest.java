package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsksTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "为此建议：一、建房。二、请人。三、修路。", "为此建议：1. 建房。2.请人。3．修路。", "为此建议：1、建房。2、请人。\n3、修路。",
        "为此建议：（一）建房。（二）请人。（三）修路。", "为此建议：(1)建房。(2)请人。（3）修路。", "为此建议：一是建房。二是请人。三是修路。",
        "为此建议：第一，建房。第二，请人。第三，修路。", "为此建议：①建房。②请人。③修路。", "为此建议：１、建房。２、请人。３、修路。"})
    void numbered_asks_are_taken_apart(String text) {
        assertThat(Asks.split(text)).isEqualTo(new Asks("为此建议：", java.util.List.of("建房。", "请人。", "修路。")));
    }

    @Test
    void inner_numbers_stay_inside_their_ask() {
        assertThat(Asks.split("一、建房。1.选址。2.施工。二、请人。1.招聘。2.培训。").items())
                .containsExactly("建房。1.选址。2.施工。", "请人。1.招聘。2.培训。");
    }

    @Test
    void numbers_in_sentences_are_no_asks() {
        var text = "投入1.5亿元，2.3万人受益，统一、单一、唯一都不是；首先要建房，其次要请人。";
        assertThat(Asks.split(text).items()).containsExactly(text);
        assertThat(Asks.split("全国第一，211高校第二，要继续。").items()).hasSize(1);
    }

    @Test
    void more_than_ten_asks_are_counted_on() {
        var text = new StringBuilder();
        for (var n : "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ")) {
            text.append(n).append("、做事。");
        }
        assertThat(Asks.split(text.toString()).items()).hasSize(12).containsOnly("做事。");
    }

    @Test
    void nothing_asked_gives_no_ask() {
        assertThat(Asks.split(" \u00a0\u3000\n").items()).isEmpty();
    }
}
