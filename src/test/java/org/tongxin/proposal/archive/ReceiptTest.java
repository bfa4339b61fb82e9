package org.tongxin.proposal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.document.PdfWriter;
import org.tongxin.identity.Role;
import org.tongxin.launch.Database;
import org.tongxin.launch.TestDatabase;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.NoSuchCase;

/** The receipt of a case is its history, bound to the audit chain. */
@ProgramTest
class ReceiptTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Receipts receipts;
    @Autowired ReceiptPaper papers;

    Town.Place place;
    long id;

    @BeforeEach
    void answer() {
        place = town.found();
        id = ways.answered(place);
    }

    @Test
    @Proves(value = {"M029", "M033"}, page = "/receipts")
    void every_line_of_the_history_has_its_own_line_of_the_chain() {
        var receipt = receipt();
        assertThat(receipt.lines()).extracting(Receipt.Line::verb)
                .containsExactly("submitted", "filed", "assigned", "signed-for", "reply-handed-in", "replied");
        assertThat(receipt.lines()).allSatisfy(line -> assertThat(line.hash()).hasSize(64));
        assertThat(receipt.lines()).extracting(Receipt.Line::seq).isSorted().doesNotHaveDuplicates();
        assertThat(receipt.number()).startsWith(receipt.lines().getLast().seq() + "-");
    }

    @Test
    @Proves({"M033"})
    void a_printed_number_is_checked_and_stays_good_when_more_happens() {
        var number = receipt().number();
        assertThat(check(number).verdict()).isEqualTo(Receipt.Verdict.SOUND);
        assertThat(check(number).proposal()).isEqualTo(id);
        assertThat(check("  " + number.toLowerCase().replaceFirst("-", " - ") + " ").verdict()).as("as a person types it").isEqualTo(Receipt.Verdict.SOUND);
        ways.answered(place);
        assertThat(check(number).verdict()).isEqualTo(Receipt.Verdict.SOUND);
    }

    @Test
    void a_number_that_was_made_up_is_unknown() {
        var number = receipt().number();
        char last = number.charAt(number.length() - 1);
        for (var wrong : List.of(number.substring(0, number.length() - 1) + (last == 'A' ? 'B' : 'A'), "1", "", "9" + number, "' or 1=1 --",
                "99999999999999999999-0000-0000-0000-0000")) {
            assertThat(check(wrong).verdict()).as(wrong).isEqualTo(Receipt.Verdict.UNKNOWN);
        }
        var elsewhere = town.found();
        assertThat(elsewhere.ask(Role.PROPOSALS_CLERK, () -> receipts.check(number)).verdict()).isEqualTo(Receipt.Verdict.UNKNOWN);
    }

    @Test
    @Proves({"M033"})
    void a_number_after_a_changed_line_is_no_longer_good() throws Exception {
        var number = receipt().number();
        Database database = TestDatabase.get();
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("update audit.entry set details = '{\"note\":\"改过\"}' where committee_id = " + place.id() + " and act = 'proposal.filed'");
        }
        assertThat(check(number).verdict()).isEqualTo(Receipt.Verdict.BROKEN);
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            statement.execute("delete from audit.entry where committee_id = " + place.id() + "; delete from audit.head where committee_id = " + place.id());
        }
    }

    @Test
    void it_prints() {
        var out = new ByteArrayOutputStream();
        place.as(Role.MEMBER, () -> PdfWriter.write(papers.of(receipts.of(place.the(Role.MEMBER), id)), out));
        assertThat(out.toByteArray()).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(5_000);
    }

    @Test
    void another_unit_gets_no_receipt() {
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> receipts.of(Ways.schools(place), id))).isInstanceOf(NoSuchCase.class);
    }

    private Receipt receipt() {
        return place.ask(Role.MEMBER, () -> receipts.of(place.the(Role.MEMBER), id));
    }

    private Receipt.Check check(String number) {
        return place.ask(Role.MEMBER, () -> receipts.check(number));
    }
}
