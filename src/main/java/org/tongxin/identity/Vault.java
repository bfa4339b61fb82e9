package org.tongxin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts what must not be read in the database: phone numbers, addresses, second factors (SM4-GCM, GM/T 0002-2012). */
@Component
public class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 16;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final SecretKeySpec key;

    /** @param data data directory; the key lies there in {@code vault.key}, readable by its owner only */
    Vault(@Value("${tongxin.data:data}") Path data) {
        try {
            this.key = new SecretKeySpec(keyIn(data.resolve("vault.key")), "SM4");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encrypts; the result is text that {@link #open} takes. */
    public String close(byte[] open) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, nonce, open);
        return Base64.getEncoder().encodeToString(nonce) + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    public byte[] open(String closed) {
        int colon = closed.indexOf(':');
        var decoder = Base64.getDecoder();
        return apply(Cipher.DECRYPT_MODE, decoder.decode(closed.substring(0, colon)), decoder.decode(closed.substring(colon + 1)));
    }

    public String closeText(String open) {
        return close(open.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(String closed) {
        return new String(open(closed), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] keyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, fresh);
        }
        return Files.readAllBytes(file);
    }
}
