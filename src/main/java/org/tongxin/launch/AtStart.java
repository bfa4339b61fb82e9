package org.tongxin.launch;

/** Something that must be there before the address is printed: other rooms offer it as beans. */
public interface AtStart {

    /** @param empty whether the program was started without demonstration data */
    void prepare(boolean empty) throws Exception;
}
