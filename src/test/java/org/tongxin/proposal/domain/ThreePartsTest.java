package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreePartsTest {

    private static final ThreeParts MEANT = new ThreeParts("老人多。", "床位少。", "一、建房。\n二、请人。");

    @ParameterizedTest
    @ValueSource(strings = {
        "调研情况：老人多。问题分析：床位少。具体建议：一、建房。\n二、请人。",
        "情况：老人多。 分析：床位少。 建议：一、建房。\n二、请人。",
        "一、基本情况\n老人多。\n二、存在的主要问题\n床位少。\n三、对策建议\n一、建房。\n二、请人。",
        "【背景】\n老人多。\n【问题及原因】\n床位少。\n【意见建议】\n一、建房。\n二、请人。",
        "　　老人多。\n（二）当前养老服务存在的突出问题：\n　　床位少。\n（三）几点建议\n一、建房。\n二、请人。",
        "老人多。存在问题：床位少。为此，我们建议：一、建房。\n二、请人。"})
    void the_headings_of_practice_part_a_body(String body) {
        assertThat(ThreeParts.split(body)).isEqualTo(MEANT);
    }

    @Test
    void without_any_heading_everything_is_situation() {
        var body = "我们调研情况后发现问题，建议重视。";
        assertThat(ThreeParts.split(body)).isEqualTo(new ThreeParts(body, "", ""));
        assertThat(ThreeParts.split("").complete()).isFalse();
    }

    @Test
    void a_word_inside_a_later_part_does_not_lead_back() {
        var parts = ThreeParts.split("情况：甲。\n问题：乙。\n建议：丙。\n原因：丁。\n二、实施情况\n戊。");
        assertThat(parts.suggestions()).isEqualTo("丙。\n原因：丁。\n二、实施情况\n戊。");
    }

    @Test
    void sure_headings_part_a_body_in_any_order() {
        assertThat(ThreeParts.split("调研情况：甲。具体意见：丙。问题分析：乙。")).isEqualTo(new ThreeParts("甲。", "乙。", "丙。"));
    }
}
