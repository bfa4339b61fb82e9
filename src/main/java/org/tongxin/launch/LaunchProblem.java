package org.tongxin.launch;

/** Why the program cannot start, in a Chinese sentence that says what to do. */
public class LaunchProblem extends RuntimeException {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    public LaunchProblem(String sentence) {
        super(sentence);
    }
}
