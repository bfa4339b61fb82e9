package org.tongxin.fund;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.Town;
import org.tongxin.fund.domain.CompletionDesk;
import org.tongxin.fund.domain.CompletionText;
import org.tongxin.fund.domain.EntryText;
import org.tongxin.fund.domain.LedgerDesk;
import org.tongxin.fund.domain.PaymentDesk;
import org.tongxin.fund.domain.PaymentText;
import org.tongxin.fund.domain.ProjectDesk;
import org.tongxin.fund.domain.ProjectText;
import org.tongxin.fund.domain.UploadedFile;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.Hands;

/** Takes money of a test's town a stretch of its way, so that a test begins where its matter begins. */
@Component
public class FundWays {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final UploadedFile PDF = file("凭证.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    public static final byte[] PIXEL = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    public static final UploadedFile PHOTO = file("现场.png", PIXEL);

    private final Ways ways;
    private final LedgerDesk ledger;
    private final ProjectDesk projects;
    private final PaymentDesk payments;
    private final CompletionDesk completions;

    FundWays(Ways ways, LedgerDesk ledger, ProjectDesk projects, PaymentDesk payments, CompletionDesk completions) {
        this.ways = ways;
        this.ledger = ledger;
        this.projects = projects;
        this.payments = payments;
        this.completions = completions;
    }

    public static UploadedFile file(String name, byte[] content) {
        return new UploadedFile(name, () -> new ByteArrayInputStream(content));
    }

    public static EntryText income(EntryKind kind, String amount, String party, String purpose, String matter) {
        return new EntryText(kind, 2026, DAY, amount, party, "文〔2026〕5号", purpose, matter, false, null, null, null, null, null);
    }

    public static EntryText cost(LocalDate day, String amount, int people, int days, String why) {
        return new EntryText(EntryKind.COST, null, day, amount, "外地", "", "trip", "外出考察", false, null, null, people, days, why);
    }

    public static ProjectText application(String amount) {
        return new ProjectText(2026, null, "增设路灯", amount, List.of("材料", ""), List.of(amount, ""));
    }

    public long enter(Town.Place place, EntryText text) {
        return place.ask(Role.PROPOSALS_CLERK, () -> ledger.enter(place.the(Role.PROPOSALS_CLERK), text));
    }

    public long appropriated(Town.Place place, String amount) {
        return enter(place, income(EntryKind.APPROPRIATION, amount, "县委、县政府", "proposal", "提案办理"));
    }

    /** A filed proposal in the housing unit's hands. */
    public long handled(Town.Place place) {
        long proposal = ways.filed(place);
        ways.assigned(place, proposal, Hands.of(place.housing()));
        return proposal;
    }

    public long applied(Town.Place place, String amount) {
        long proposal = handled(place);
        return place.ask(Role.UNIT_CLERK, () -> projects.apply(place.the(Role.UNIT_CLERK), proposal, application(amount)));
    }

    public long reviewed(Town.Place place, String amount) {
        long id = applied(place, amount);
        place.as(Role.PROPOSALS_CLERK, () -> projects.review(place.the(Role.PROPOSALS_CLERK), id, amount, "同意"));
        return id;
    }

    public long approved(Town.Place place, String amount) {
        long id = reviewed(place, amount);
        approve(place, id);
        return id;
    }

    public void approve(Town.Place place, long id) {
        place.as(Role.CHAIRPERSON, () -> projects.approve(place.the(Role.CHAIRPERSON), id));
    }

    public long paid(Town.Place place, long id, String amount) {
        return place.ask(Role.PROPOSALS_CLERK, () -> payments.pay(place.the(Role.PROPOSALS_CLERK), id,
                new PaymentText(amount, DAY, "路灯厂", "记-" + System.nanoTime()), PDF));
    }

    public void completed(Town.Place place, long id) {
        place.as(Role.UNIT_CLERK, () -> completions.report(place.the(Role.UNIT_CLERK), id,
                new CompletionText("路灯全部亮灯。", "住建局、文昌路居委会", DAY.plusMonths(3)), List.of(PHOTO), List.of(PDF)));
    }
}
