package org.tongxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongxin.ProgramTest;

@ProgramTest
class MenuTest {

    private static final int IN_SIGHT_AT_MOST = 12;

    @Autowired List<MenuEntry> menu;

    @Test
    void a_member_sees_only_what_concerns_a_member() {
        assertThat(of(Role.MEMBER)).extracting(MenuEntry::path).hasSizeLessThanOrEqualTo(IN_SIGHT_AT_MOST)
                .contains("", "/proposals", "/campaigns", "/leads", "/procedure")
                .doesNotContain("/promises", "/quality", "/rulebook", "/roster", "/exceptions");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_has_more_than_twelve_entries_in_sight(Role role) {
        assertThat(of(role)).filteredOn(entry -> entry.group() == MenuGroup.EVERYDAY).hasSizeLessThanOrEqualTo(IN_SIGHT_AT_MOST);
    }

    @Test
    void every_icon_is_drawn() throws IOException {
        var drawn = new ClassPathResource("static/img/icons.svg").getContentAsString(StandardCharsets.UTF_8);
        assertThat(menu).allSatisfy(entry -> assertThat(drawn).contains("id=\"" + entry.icon() + "\""));
    }

    private List<MenuEntry> of(Role role) {
        return menu.stream().filter(entry -> entry.act().allows(Set.of(role))).toList();
    }
}
