package org.tongxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one process that serves the site of every committee it holds. */
@SpringBootApplication
public class Tongxin {

    public static void main(String[] args) {
        SpringApplication.run(Tongxin.class, args);
    }
}
