package org.tongxin.proposal.domain;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Vault;

/** Keeps the contacts of collectives, their phones sealed. Who may see a phone whole is the page's question. */
@Component
@Transactional
public class CollectiveContacts {

    private final JdbcClient jdbc;
    private final Vault vault;

    CollectiveContacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Transactional(readOnly = true)
    public Optional<CollectiveContact> of(long proposal) {
        return jdbc.sql("select person, phone_cipher, main_writer from proposal.collective_contact where proposal_id = ?")
                .param(proposal)
                .query((row, n) -> new CollectiveContact(row.getString(1), vault.openText(row.getString(2)), row.getString(3)))
                .optional();
    }

    void put(long proposal, CollectiveContact contact) {
        jdbc.sql("""
                        insert into proposal.collective_contact (proposal_id, person, phone_cipher, main_writer)
                        values (:proposal, :person, :phone, :writer)
                        on conflict (proposal_id) do update set person = excluded.person, phone_cipher = excluded.phone_cipher,
                            main_writer = excluded.main_writer
                        """)
                .param("proposal", proposal)
                .param("person", contact.requireShort().contactPerson())
                .param("phone", vault.closeText(contact.contactPhone()))
                .param("writer", contact.mainWriter())
                .update();
    }
}
