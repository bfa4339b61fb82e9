package org.tongxin.proposal.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ReviewRules;
import org.tongxin.rulebook.Rulebooks;

/** Puts together what the page of quality shows. */
@Component
class QualityPage {

    private final QualityReader reader;
    private final Committees committees;
    private final Rulebooks rulebooks;

    QualityPage(QualityReader reader, Committees committees, Rulebooks rulebooks) {
        this.reader = reader;
        this.committees = committees;
        this.rulebooks = rulebooks;
    }

    void fill(Model model, @Nullable String period, @Nullable String compared) {
        var sessions = committees.sessions();
        var shown = find(sessions, period).or(() -> sessions.stream().findFirst()).orElse(null);
        var other = find(sessions, compared).or(() -> before(sessions, shown)).orElse(null);
        var years = Stream.of(Optional.ofNullable(other), Optional.ofNullable(shown)).flatMap(Optional::stream).map(reader::year).toList();
        model.addAttribute("sessions", sessions);
        model.addAttribute("session", shown);
        model.addAttribute("compared", other);
        model.addAttribute("drive", shown == null ? null : reader.drive(shown.id()).orElse(null));
        model.addAttribute("before", other == null ? null : years.getFirst());
        model.addAttribute("after", shown == null ? null : years.getLast());
        model.addAttribute("criteria", criteria(years));
        model.addAttribute("reasons", years.stream().flatMap(year -> year.declined().keySet().stream()).distinct().toList());
        model.addAttribute("rules", rulebooks.current().section(ProposalRules.class));
    }

    /** The address of a session's page, from {@code ?} on; empty for one that is not there. */
    String query(long session) {
        return committees.sessions().stream().filter(one -> one.id() == session).findFirst().map(one -> "?period=" + one.shortCode()).orElse("");
    }

    /** The criteria of today and those that only earlier marks know, by which there is something to compare. */
    private List<ReviewRules.Criterion> criteria(List<QualityView.Year> years) {
        var criteria = new LinkedHashMap<String, ReviewRules.Criterion>();
        rulebooks.current().section(ReviewRules.class).quality().forEach(one -> criteria.put(one.code(), one));
        for (var year : years.reversed()) {
            year.marks().forEach((code, mark) -> rulebooks.of(mark.rulebook()).section(ReviewRules.class).quality().stream()
                    .filter(one -> one.code().equals(code)).forEach(one -> criteria.putIfAbsent(code, one)));
        }
        return List.copyOf(criteria.values());
    }

    private static Optional<Session> find(List<Session> sessions, @Nullable String code) {
        return sessions.stream().filter(session -> session.shortCode().equals(code)).findFirst();
    }

    private static Optional<Session> before(List<Session> sessions, @Nullable Session shown) {
        return shown == null ? Optional.empty()
                : sessions.stream().filter(one -> one.windowOpensAt().isBefore(shown.windowOpensAt())).findFirst();
    }
}
