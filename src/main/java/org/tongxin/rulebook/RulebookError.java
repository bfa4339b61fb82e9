package org.tongxin.rulebook;

/**
 * One thing that is wrong in a rulebook.
 *
 * @param file    name of the file it stands in
 * @param line    counted from 1
 * @param column  counted from 1, in characters
 * @param key     path of keys: {@code proposal.limits.reply}; empty where the text as a whole cannot be read
 * @param message what is wrong and what to do, in Chinese
 */
public record RulebookError(String file, int line, int column, String key, String message) {

    @Override
    public String toString() {
        return file + " 第 " + line + " 行第 " + column + " 列" + (key.isEmpty() ? "" : " " + key) + "：" + message;
    }
}
