package org.tongxin.proposal.publishing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;

/** What is withdrawn or goes on as another is no proposal of its own any more, and is taken back from the public in the same transaction. */
@Component
class PublicationEnd {

    private static final int LONGEST_REASON = 300;

    private final Publications publications;
    private final Announcer announcer;

    PublicationEnd(Publications publications, Announcer announcer) {
        this.publications = publications;
        this.announcer = announcer;
    }

    @EventListener
    void on(ProposalEvent.SetAside aside) {
        publications.findByProposalId(aside.proposal()).filter(Publication::isOut).ifPresent(one -> {
            var because = aside.because().substring(0, Math.min(LONGEST_REASON, aside.because().length()));
            one.withdraw(because, aside.by(), aside.at());
            publications.save(one);
            announcer.tell(new ProposalEvent.Noted(aside.proposal(), aside.by(), aside.at(), "publication-withdrawn", because));
        });
    }
}
