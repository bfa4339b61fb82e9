package org.tongxin.fund.domain;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Entries extends ListCrudRepository<Entry, Long> {

    default Entry require(long id) {
        return findById(id).orElseThrow(NoSuchRecord::new);
    }

    @Modifying
    @Query("update fund.entry set cancelled_at = :at, cancelled_by = :by, cancelled_why = :why where id = :id and cancelled_at is null")
    int cancel(long id, Instant at, String by, String why);
}
