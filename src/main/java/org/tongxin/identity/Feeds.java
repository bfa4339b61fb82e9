package org.tongxin.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committee;
import org.tongxin.committee.Committees;
import org.tongxin.identity.domain.Tokens;
import org.tongxin.identity.domain.Viewers;

/** Who may look at what a secret address shows: the person behind it, in every committee where it holds a role today. */
@Component
public class Feeds {

    private final Tokens tokens;
    private final Viewers viewers;
    private final Committees committees;

    Feeds(Tokens tokens, Viewers viewers, Committees committees) {
        this.tokens = tokens;
        this.viewers = viewers;
        this.committees = committees;
    }

    /** The person of a feed in one committee. */
    public record Seat(Committee committee, Viewer viewer) {}

    /** Empty when the secret opens no feed. */
    public List<Seat> seats(String secret) {
        return tokens.find(secret).filter(found -> found.scope() == TokenScope.FEED)
                .map(found -> viewers.places(found.who().account()).stream()
                        .map(place -> committees.byCode(place.code()).orElseThrow())
                        .map(committee -> new Seat(committee, viewers.resolve(committee.id(), found.who(), null)))
                        .toList())
                .orElse(List.of());
    }
}
