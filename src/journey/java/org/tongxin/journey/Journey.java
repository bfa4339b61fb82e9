package org.tongxin.journey;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.launch.TestDatabase;

/** A town of its own for every journey, and a browser in which each of its people has a screen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
abstract class Journey {

    @LocalServerPort int port;
    @Autowired Town town;

    Town.Place place;
    Browser browser;

    @BeforeEach
    void open() {
        place = town.found();
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** A screen of that width, at which whoever has the role is signed in. */
    Browser.Screen at(Role role, int width) {
        return at(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), width);
    }

    /** The same for somebody by the end of the login. */
    Browser.Screen at(String login, int width) {
        return browser.signIn(place.code() + "-" + login, Town.PASSWORD, width);
    }
}
