package org.tongxin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MembersTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void members_become_what_a_form_would_send() {
        assertThat(taken("{\"opinion\": \"同意\", \"version\": 3, \"agree\": true, \"other\": [7, 8], \"marks\": {\"evidence\": 20}}")).isEqualTo(Map.of(
                "opinion", List.of("同意"), "version", List.of("3"), "agree", List.of("true"), "other", List.of("7", "8"),
                "marks[evidence]", List.of("20")));
    }

    @Test
    void what_is_null_or_empty_is_not_sent() {
        assertThat(taken("{\"opinion\": null, \"other\": []}")).isEmpty();
    }

    @Test
    void objects_in_a_list_keep_their_places() {
        assertThat(taken("{\"answers\": [{\"text\": \"甲\"}, {\"text\": \"乙\"}]}"))
                .isEqualTo(Map.of("answers[0].text", List.of("甲"), "answers[1].text", List.of("乙")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"text\"", "3", "{\"a\": [[1]]}", "{\"a\": {\"b\": {\"c\": {\"d\": {\"e\": 1}}}}}"})
    void what_no_form_could_send_is_refused(String body) {
        assertThatThrownBy(() -> taken(body)).isInstanceOf(IllegalArgumentException.class);
    }

    private Map<String, List<String>> taken(String body) {
        var parameters = new LinkedHashMap<String, String[]>();
        new Members(parameters).take(json.readTree(body));
        return parameters.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
