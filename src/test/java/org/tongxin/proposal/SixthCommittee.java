package org.tongxin.proposal;

import org.tongxin.proposal.domain.Rating;

/** A sixth committee, with names and a method that no review describes. It exists in this text alone. */
final class SixthCommittee {

    static final String YAML = """
            proposal:
              words: {list: 提案台账, assignment: 转办, face-to-face: 登门协商}
              case-pattern: "{session}次第{seq:2}号"
              review-steps:
                - {name: 形式审查, role: first-reviewer}
                - {name: 会议审定, role: proposals-director}
              reply-classes:
                - {code: "1", label: 已办成, solved: true}
                - {code: "2", label: 说明解释, solved: false}
              attitudes:
                - {code: good, label: 好, satisfied: true}
                - {code: poor, label: 差, satisfied: false}
              results:
                - {code: done, label: 认可, satisfied: true}
                - {code: not-done, label: 不认可, satisfied: false}
              limits: {sign: 2wd, reply: 2m}
            handling:
              hops: 2
              face-to-face: true
              contact-ways:
                - {code: visit, label: 登门, personal: true}
                - {code: chat, label: 微信, personal: false}
              rehandle: 20wd
              close-unrated: false
            review:
              grades:
                - {code: gold, label: 甲等, criteria: 急事, track: 主席领办, reply: 15wd}
                - {code: iron, label: 乙等, criteria: 常事, track: 一般办理}
              quality:
                - {code: clear, label: 说得清, most: 10}
              merge-consent: true
            roster:
              label: 提案台账
              columns:
                - {key: title, label: 要办的事}
                - {key: unit, label: 谁来办}
                - {key: due, label: 哪天办完}
                - {key: urgings, label: 催过几回}
                - {key: tick, label: 核销}
            key:
              word: 一号提案
              plan: 1
              criteria:
                - {code: urgent, label: 急迫, most: 60}
                - {code: broad, label: 受益面, most: 40}
              scorers: 2
              party-approval: true
              without-leader: refuse-decision
              slots:
                - {code: boss, label: 领题人, party: leads-handling, roles: [chairperson, leader], required: true, most: 1}
                - {code: friends, label: 同行委员, party: takes-part, roles: [member], required: false, most: 3}
                - {code: hands, label: 经办单位, party: carries-out, required: false, most: 1}
              actions:
                - {code: tea, label: 茶叙}
            checkpoints:
              name: 两问两看
              items:
                - {code: ask-first, label: 一问初衷, at: assigned, by: office, evidence: 问了什么, obligatory: true, file: false}
                - {code: look-site, label: 一看现场, at: replied, by: unit, evidence: 看了哪里, obligatory: true, file: false}
                - {code: ask-again, label: 再问效果, at: closed, by: office, evidence: 怎么答的, obligatory: true, file: false}
            meetings:
              words: {assignment: 转办会, supervision: 晾晒会, face-to-face: 登门会, follow-up: 蹲点}
              big-unit: 2
            figures:
              own:
                - {key: sixth-solved, refs: [], label: 认可率, unit: "%", set: satisfied, of: rated, wording: "提案者认可{value}%"}
            """;

    private SixthCommittee() {}

    /** A rating in the words of that committee with which a case may be closed. */
    static Rating rating(String committee) {
        return committee.equals("sixth") ? Rating.of("good", "done", "") : CommitteeAtWork.content();
    }
}
