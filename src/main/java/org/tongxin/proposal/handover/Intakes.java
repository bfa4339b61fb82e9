package org.tongxin.proposal.handover;

import org.springframework.data.repository.ListCrudRepository;

interface Intakes extends ListCrudRepository<Intake, Long> {}
