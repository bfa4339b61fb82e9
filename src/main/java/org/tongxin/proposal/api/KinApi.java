package org.tongxin.proposal.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.identity.Act;
import org.tongxin.identity.Permit;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.proposal.kin.KinReader;
import org.tongxin.proposal.kin.KinView;

/** Reads groups of like cases. */
@RestController
@RequestMapping("/api/v1/{committee}/kin")
@Permit(Act.READ_PROPOSAL)
class KinApi {

    private final KinReader reader;

    KinApi(KinReader reader) {
        this.reader = reader;
    }

    @GetMapping
    List<KinView> index(Viewer viewer) {
        return reader.all(viewer);
    }

    @GetMapping("/{kin}")
    KinView show(Viewer viewer, @PathVariable long kin) {
        return reader.find(viewer, kin).orElseThrow(NoSuchCase::new);
    }
}
