package org.tongxin.proposal.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.document.Paper;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Words;

/** Sets an issued supplementary reply as an official letter, with its class at the top right as the first one had. */
@Component
class SupplementPaper {

    private final SupplementReader reader;
    private final Cases cases;
    private final Committees committees;
    private final Words words;

    SupplementPaper(SupplementReader reader, Cases cases, Committees committees, Words words) {
        this.reader = reader;
        this.cases = cases;
        this.committees = committees;
        this.words = words;
    }

    Paper letter(Viewer viewer, long proposal, long id) {
        var facts = cases.require(viewer, proposal);
        var issued = reader.of(viewer, proposal).stream().filter(one -> one.id() == id && one.issued()).findFirst().orElseThrow(NoSuchCase::new);
        var at = issued.issuedAt();
        if (at == null || facts.session() == null) {
            throw new NoSuchCase();
        }
        var day = LocalDate.ofInstant(at, PromiseDesk.BEIJING);
        var blocks = new ArrayList<Paper.Block>(List.of(
                new Paper.Title(words.say("supplement.letter.title", committees.current().shortName(),
                        committees.session(facts.session()).title(), facts.caseLabel())),
                new Paper.Addressee(facts.proposerName()),
                new Paper.Paragraph(issued.text())));
        if (issued.reclassifies()) {
            blocks.add(new Paper.Paragraph(words.say("supplement.letter.class", issued.classBefore(), issued.classAfter())));
        }
        blocks.add(new Paper.SignOff(issued.unitName(), "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        blocks.add(new Paper.CopyTo(words.say("letter.copy", committees.current().shortName())));
        return new Paper(new Paper.Letterhead(issued.unitName(), issued.letterNo(), words.say("letter.class", issued.classAfter())), blocks);
    }
}
