package org.tongxin.proposal.archive;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.document.Paper;
import org.tongxin.ui.Words;

/** Sets a receipt for print. */
@Component
class ReceiptPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Committees committees;
    private final Words words;

    ReceiptPaper(Committees committees, Words words) {
        this.committees = committees;
        this.words = words;
    }

    Paper of(Receipt receipt) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Title(committees.current().name()));
        blocks.add(new Paper.Title(words.say("receipt.title")));
        var label = receipt.caseLabel() == null ? "" : words.say("proposal.case.number", receipt.caseLabel()) + "　";
        blocks.add(new Paper.Paragraph(label + receipt.title()));
        blocks.add(new Paper.Paragraph(words.say("proposal.proposer") + "：" + receipt.proposerName()));
        blocks.add(new Paper.Paragraph(receipt.number() == null ? words.say("receipt.none") : words.say("receipt.number", receipt.number())));
        receipt.lines().forEach(line -> {
            blocks.add(new Paper.Heading(MOMENT.format(line.at()) + "　" + words.say("proposal.verb." + line.verb()) + "　" + line.who()));
            if (!line.note().isBlank()) {
                blocks.add(new Paper.Paragraph(line.note()));
            }
            blocks.add(new Paper.Paragraph(line.hash() == null ? words.say("receipt.before") : words.say("receipt.line", line.seq().toString(), groups(line.hash()))));
        });
        blocks.add(new Paper.Note(words.say("receipt.how")));
        return new Paper(null, blocks);
    }

    /** A hash in groups, so that a line can break. */
    static String groups(String hash) {
        return hash.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
