package org.tongxin.api;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.identity.TokenScope;
import org.tongxin.identity.domain.TokenDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs of the people of a town, each with its own token. */
@Component
public class Program {

    private final TokenDesk tokens;
    private final org.springframework.beans.factory.ObjectProvider<MockMvc> web;
    private final JsonMapper json;

    Program(TokenDesk tokens, org.springframework.beans.factory.ObjectProvider<MockMvc> web, JsonMapper json) {
        this.tokens = tokens;
        this.web = web;
        this.json = json;
    }

    public Of of(Town.Place place, Role role) {
        return new Of(place, place.ask(role, () -> tokens.make("程序", TokenScope.ACT, 30)));
    }

    /** An answer with its body read, where it is JSON. */
    public record Answer(int status, JsonNode body, MockHttpServletResponse raw) {
        public String header(String name) {
            return raw.getHeader(name);
        }
    }

    /** The program of one person. */
    public final class Of {
        private final Town.Place place;
        private final String token;

        private Of(Town.Place place, String token) {
            this.place = place;
            this.token = token;
        }

        public Answer get(String path) throws Exception {
            return send(HttpMethod.GET, path, null);
        }

        public Answer post(String path, String body, String... headers) throws Exception {
            return send(HttpMethod.POST, path, body, headers);
        }

        public Answer put(String path, String body, String... headers) throws Exception {
            return send(HttpMethod.PUT, path, body, headers);
        }

        /** @param headers names and values in turn */
        private Answer send(HttpMethod method, String path, String body, String... headers) throws Exception {
            var request = MockMvcRequestBuilders.request(method, java.net.URI.create(path.startsWith("/api/") ? path : "/api/v1/" + place.code() + path))
                    .header("Authorization", "Bearer " + token);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).content(body);
            }
            var response = web.getObject().perform(request).andReturn().getResponse();
            var bytes = response.getContentAsByteArray();
            boolean read = bytes.length > 0 && String.valueOf(response.getContentType()).contains("json");
            return new Answer(response.getStatus(), read ? json.readTree(bytes) : json.nullNode(), response);
        }
    }
}
