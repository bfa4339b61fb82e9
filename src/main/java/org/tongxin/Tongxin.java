package org.tongxin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.tongxin.launch.Launcher;

/** The program: one process that serves the site of every committee it holds. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Tongxin {

    public static void main(String[] args) {
        int code = new Launcher(Tongxin.class).launch(args);
        if (code != Launcher.KEEPS_RUNNING) {
            System.exit(code);
        }
    }
}
