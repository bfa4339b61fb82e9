package org.tongxin.fund.domain;

import org.springframework.data.repository.ListCrudRepository;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;

interface Projects extends ListCrudRepository<Project, Long> {

    default Project require(long id) {
        return findById(id).orElseThrow(NoSuchRecord::new);
    }

    /** One on which the viewer reports: the own unit's, or any for those who keep the fund. */
    default Project requireOwn(Viewer viewer, long id) {
        var project = require(id);
        if (!viewer.may(Act.KEEP_FUND) && (project.unitId == null || !viewer.units().contains(project.unitId))) {
            throw new NoSuchRecord();
        }
        return project;
    }
}
