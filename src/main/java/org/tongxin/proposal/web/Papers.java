package org.tongxin.proposal.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.document.Paper;
import org.tongxin.document.Paper.Block;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.ui.Words;

/** Turns cases into papers: the reply as an official letter (rules.md §8.2). */
@Component
public class Papers {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ProposalCases cases;
    private final Committees committees;
    private final Words words;

    Papers(ProposalCases cases, Committees committees, Words words) {
        this.cases = cases;
        this.committees = committees;
        this.words = words;
    }

    /** The issued reply of a case as a letter. */
    Paper letter(Viewer viewer, long id, @Nullable Long assignment) {
        var read = cases.read(viewer, id);
        var handling = read.handlings().stream()
                .filter(one -> assignment == null ? one.equals(read.focus()) : one.assigned().id() == assignment)
                .findFirst().orElseThrow(NoSuchCase::new);
        var reply = handling.reply();
        if (reply == null || !reply.issued() || reply.issuedAt() == null) {
            throw new NoSuchCase();
        }
        var unit = handling.assigned().unitName();
        var day = LocalDate.ofInstant(reply.issuedAt(), BEIJING);
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Title(words.say("letter.title", committees.current().shortName(), read.sessionTitle(), read.row().caseLabel())));
        blocks.add(new Paper.Addressee(read.row().proposerName()));
        blocks.add(new Paper.Paragraph(reply.opening()));
        for (int i = 0; i < reply.answers().size(); i++) {
            var answer = reply.answers().get(i);
            if (answer.stance() == Stance.ELSEWHERE) {
                continue;
            }
            blocks.add(new Paper.Heading(words.say("letter.ask", i + 1, read.text().asks().get(i))));
            blocks.add(new Paper.Paragraph(answer.text()));
        }
        blocks.add(new Paper.Paragraph(words.say("letter.thanks")));
        blocks.add(new Paper.SignOff(unit, "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        blocks.add(new Paper.Note(words.say("letter.contact", reply.contact(), reply.contactPhone())));
        var helping = read.handlings().stream().filter(one -> !one.assigned().role().answers()).map(one -> "、" + one.assigned().unitName()).toList();
        blocks.add(new Paper.CopyTo(words.say("letter.copy", committees.current().shortName() + String.join("", helping))));
        var head = new Paper.Letterhead(unit, reply.letterNo(), words.say("letter.class", reply.resultClass()));
        return new Paper(head, blocks);
    }
}
