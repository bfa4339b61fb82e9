package org.tongxin.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;

/** What is typed arrives as it was typed. */
@ProgramTest
class FormsTest {

    @Autowired MockMvc web;
    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired ProposalDesk proposals;

    @Test
    void a_comma_in_an_only_ask_does_not_make_two_of_it() throws Exception {
        var place = town.found();
        var member = place.the(Role.MEMBER);
        long id = place.ask(Role.MEMBER, () -> proposals.begin(member, Town.key(), ProposalText.EMPTY));
        web.perform(post("/" + place.code() + "/proposals/" + id + "/draft").param("version", "" + ways.version(place, id))
                        .param("asks", "增设路灯, 并建立维修制度, 三日内修复").accept("application/json")
                        .with(SecurityMockMvcRequestPostProcessors.csrf()).with(SignIn.as(member)))
                .andReturn();
        assertThat(ways.query(place, "select unnest(asks) from proposal.proposal where id = " + id, String.class))
                .containsExactly("增设路灯, 并建立维修制度, 三日内修复");
    }
}
