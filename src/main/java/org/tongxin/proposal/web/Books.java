package org.tongxin.proposal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.document.Paper;
import org.tongxin.document.Paper.Block;
import org.tongxin.figure.Period;
import org.tongxin.identity.Viewer;
import org.tongxin.ui.Words;

/** Sets a list of proposals as a book (提案汇编): cover, contents, one chapter for each. */
@Component
class Books {

    private final BookTexts texts;
    private final Committees committees;
    private final Words words;
    private final Clock clock;

    Books(BookTexts texts, Committees committees, Words words, Clock clock) {
        this.texts = texts;
        this.committees = committees;
        this.words = words;
        this.clock = clock;
    }

    Paper book(Viewer viewer, ProposalFilter filter, BookPlan plan) {
        var chapters = texts.of(viewer, filter, plan);
        var blocks = cover(filter, plan, chapters.size());
        if (plan.inParts()) {
            var parts = new LinkedHashMap<String, List<BookTexts.Chapter>>();
            chapters.forEach(one -> parts.computeIfAbsent(one.category(), any -> new ArrayList<>()).add(one));
            parts.forEach((category, ofPart) -> {
                blocks.add(new Paper.Chapter(words.say("book.part", category, ofPart.size())));
                ofPart.forEach(one -> addChapter(blocks, one));
            });
        } else {
            chapters.forEach(one -> addChapter(blocks, one));
        }
        return new Paper(null, blocks);
    }

    private List<Block> cover(ProposalFilter filter, BookPlan plan, int count) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Title(committees.current().name()));
        if (!sessions(filter).isEmpty()) {
            blocks.add(new Paper.Title(sessions(filter)));
        }
        blocks.add(new Paper.Title(words.say("book.title")));
        blocks.add(new Paper.Title(words.say(plan.forPublic() ? "book.edition.open" : "book.edition.inner")));
        blocks.add(new Paper.SignOff(words.say("book.count", count), "%d年%d月".formatted(today.getYear(), today.getMonthValue())));
        return blocks;
    }

    /** The sessions of the period in words; empty where the list has none. */
    private String sessions(ProposalFilter filter) {
        if (filter.period() == null || filter.period().isBlank()) {
            return "";
        }
        try {
            var period = Period.parse(filter.period());
            return String.join("、", committees.sessions().stream().filter(period::covers).map(Session::title).toList().reversed());
        } catch (IllegalArgumentException notAPeriod) {
            return "";
        }
    }

    private void addChapter(List<Block> blocks, BookTexts.Chapter one) {
        var label = one.number().isEmpty() ? "" : words.say("proposal.case.number", one.number()) + "　";
        blocks.add(new Paper.Chapter(label + one.title()));
        blocks.add(new Paper.Paragraph(words.say("book.proposer", one.proposer().isEmpty() ? words.say("book.proposer.none") : one.proposer(),
                one.units().isEmpty() ? words.say("book.unit.none") : one.units())));
        blocks.add(new Paper.Heading(words.say("proposal.situation")));
        blocks.add(new Paper.Paragraph(one.text().situation()));
        blocks.add(new Paper.Heading(words.say("proposal.analysis")));
        blocks.add(new Paper.Paragraph(one.text().analysis()));
        blocks.add(new Paper.Heading(words.say("proposal.asks")));
        for (int i = 0; i < one.text().asks().size(); i++) {
            blocks.add(new Paper.Paragraph((i + 1) + "．" + one.text().asks().get(i)));
        }
        one.letters().forEach(letter -> {
            blocks.add(new Paper.Heading(words.say("public.reply", letter.unit())));
            blocks.add(new Paper.Paragraph(letter.text()));
        });
    }
}
