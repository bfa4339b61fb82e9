package org.tongxin.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.document.DocxWriter;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.publishing.PublicationDesk;
import org.tongxin.proposal.publishing.PublicationReader;

/** The book of a session: what was chosen, with or without letters, and an edition for the public that holds nothing but what is out. */
@ProgramTest
class BookTest {

    static final ProposalText PRIVATE = new ProposalText("关于整治校门口交通的建议", "家长王秀兰（13995012345）反映校门口拥堵。", "泊位不足。", List.of("增设停车区。"), "economy");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Books books;
    @Autowired PublicationDesk desk;
    @Autowired PublicationReader reader;

    Town.Place place;
    Viewer clerk;

    @BeforeEach
    void found() {
        place = town.found();
        clerk = place.the(Role.PROPOSALS_CLERK);
        ways.answered(place);
    }

    @Test
    void the_inner_edition_holds_the_chosen_proposals_with_their_letters() throws Exception {
        ways.submitted(place, PRIVATE);
        var filed = text(ProposalFilter.ALL.set("filed"), new BookPlan(true, null, null));
        assertThat(filed).contains("测试县政协", "提案汇编", "（内部资料）", "共1件", "目　录", "关于在文昌路增设路灯的建议", "住建局的答复", "已作安排")
                .doesNotContain("整治校门口");
        assertThat(text(ProposalFilter.ALL.set("filed"), new BookPlan(null, null, null))).doesNotContain("住建局的答复");
        assertThat(text(new ProposalFilter(null, "12-3", null, null, null, null, null, null, null, null, null), new BookPlan(null, null, null)))
                .contains("十二届三次会议", "共2件", "整治校门口");
    }

    @Test
    void parts_by_category_stand_one_after_the_other() throws Exception {
        ways.filed(place, PRIVATE);
        var book = text(ProposalFilter.ALL.set("filed"), new BookPlan(null, null, true));
        assertThat(book).contains("经济建设（1件）", "社会建设（1件）");
    }

    @Test
    void the_edition_for_the_public_holds_only_published_copies() throws Exception {
        long id = ways.filed(place, PRIVATE);
        ways.replied(place, place.the(Role.UNIT_CLERK), ways.assigned(place, id, Hands.of(place.housing())).getFirst(), org.tongxin.proposal.domain.Stance.ACCEPTED);
        publish(id);
        var book = text(ProposalFilter.ALL, new BookPlan(true, true, null));
        assertThat(book).contains("（公开版）", "共1件", "关于整治校门口交通的建议", "家长×××（×××）反映", "住建局的答复")
                .doesNotContain("13995012345", "王秀兰", "文昌路", "（内部资料）", "0951-1234567");

        place.as(Role.PROPOSALS_CLERK, () -> desk.withdraw(clerk, id, "内容有误"));
        assertThat(text(ProposalFilter.ALL, new BookPlan(true, true, null))).contains("共0件").doesNotContain("整治校门口");
    }

    private void publish(long id) {
        place.as(Role.MEMBER, () -> desk.consent(place.the(Role.MEMBER), id, true, ""));
        place.as(Role.PROPOSALS_CLERK, () -> desk.draw(clerk, id, version(id), List.of("13995012345"), "王秀兰"));
        place.as(Role.PROPOSALS_CLERK, () -> desk.check(clerk, id, version(id)));
        place.as(Role.PROPOSALS_DIRECTOR, () -> desk.approve(place.the(Role.PROPOSALS_DIRECTOR), id, version(id)));
    }

    private int version(long id) {
        return reader.of(id).orElseThrow().version();
    }

    private String text(ProposalFilter filter, BookPlan plan) throws Exception {
        var out = new ByteArrayOutputStream();
        DocxWriter.write(place.ask(Role.PROPOSALS_CLERK, () -> books.book(clerk, filter, plan)), out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray())); var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
