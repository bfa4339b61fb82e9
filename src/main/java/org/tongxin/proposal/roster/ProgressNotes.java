package org.tongxin.proposal.roster;

import org.springframework.data.repository.ListCrudRepository;

interface ProgressNotes extends ListCrudRepository<Progress, Long> {}
