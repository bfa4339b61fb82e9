package org.tongxin.proposal.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.CaseFacts;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.rulebook.Rulebooks;

/** Where a case stands on its way to the public, for those who work on it. */
@Component
@Transactional(readOnly = true)
public class PublicationReader {

    private final Publications publications;
    private final Cases cases;
    private final OriginalTexts originals;
    private final Rulebooks rulebooks;

    PublicationReader(Publications publications, Cases cases, OriginalTexts originals, Rulebooks rulebooks) {
        this.publications = publications;
        this.cases = cases;
        this.originals = originals;
        this.rulebooks = rulebooks;
    }

    /** How far it is. */
    public record Standing(
            long id, int version, String state, boolean consentNeeded, @Nullable Boolean consent, String consentReason, @Nullable Instant consentedAt,
            PublicText copy, List<String> unitOpinions, String remark, @Nullable String checkedBy, @Nullable Long checkedAccount, @Nullable String approvedBy,
            @Nullable Instant publishedAt, @Nullable String withdrawnBecause) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        public boolean hasCopy() {
            return !copy.empty();
        }

        public String tone() {
            return switch (state) {
                case "PUBLISHED" -> "good";
                case "REFUSED", "BARRED", "WITHDRAWN" -> "bad";
                default -> "going";
            };
        }
    }

    /** Everything the page of preparation shows; found in the copy, or in the original while there is no copy. */
    public record Preparation(CaseFacts proposal, Standing standing, PublicText text, List<Mark> found, PublishingRules rules) {}

    /** A suggestion for the clerk. */
    public record Mark(String kind, String text, String around, boolean mustGo) {}

    /** Empty while nobody has begun. */
    public Optional<Standing> of(long proposal) {
        return publications.findByProposalId(proposal).map(PublicationReader::standing);
    }

    Optional<Preparation> prepare(Viewer viewer, long id) {
        var proposal = cases.require(viewer, id);
        return of(id).map(standing -> {
            var rules = rulebooks.of(proposal.rulebook()).section(PublishingRules.class);
            var text = standing.hasCopy() ? standing.copy() : originals.of(proposal, rules);
            var found = Redaction.find(text.parts(), rules.secretWords()).stream()
                    .map(one -> new Mark(one.key(), one.text(), one.around(), one.mustGo())).toList();
            return new Preparation(proposal, standing, text, found, rules);
        });
    }

    private static Standing standing(Publication one) {
        return new Standing(one.id == null ? 0 : one.id, one.version, one.state.name(), one.consentNeeded, one.consent, one.consentReason,
                one.consentedAt, one.copy, one.unitOpinions, one.remark, one.checkedBy, one.checkedAccount, one.approvedBy, one.publishedAt, one.withdrawnBecause);
    }
}
