package org.tongxin.proposal.domain;

import org.springframework.data.repository.ListCrudRepository;

interface Reviews extends ListCrudRepository<Review, Long> {}
