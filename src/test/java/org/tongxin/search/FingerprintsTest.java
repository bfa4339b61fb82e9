package org.tongxin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    static final String PASSAGE = "沿线三所学校的学生晚自习后回家不安全，家长多次反映路灯不亮、人行道被占用的问题。";

    @Test
    void a_passage_leaves_its_fingerprints_wherever_it_stands() {
        var there = Fingerprints.of("近年来城区面积不断扩大。" + PASSAGE + "建议有关部门尽快研究。");
        var shared = new HashSet<>(Fingerprints.of(PASSAGE));
        shared.retainAll(there);
        assertThat(shared).hasSizeGreaterThan(Fingerprints.of(PASSAGE).size() / 2);
    }

    @Test
    void punctuation_spaces_and_case_do_not_count() {
        assertThat(Fingerprints.of("推广 5G 应用、建设智慧社区服务平台。")).isEqualTo(Fingerprints.of("推广5g应用建设智慧社区服务平台"));
    }

    @Test
    void different_texts_share_nothing() {
        var shared = new HashSet<>(Fingerprints.of(PASSAGE));
        shared.retainAll(Fingerprints.of("六盘山区肉牛产业链条短，精深加工不足，品牌影响力有待提高，建议支持龙头企业发展。"));
        assertThat(shared).isEmpty();
    }

    @Test
    void a_text_shorter_than_a_run_has_none() {
        assertThat(Fingerprints.of("增设路灯")).isEmpty();
        assertThat(Fingerprints.of("在文昌路增设路灯")).hasSize(1);
    }
}
