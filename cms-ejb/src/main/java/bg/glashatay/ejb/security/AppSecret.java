package bg.glashatay.ejb.security;

import java.io.Serializable;

/**
 * What an app is told once, so that it makes the codes of an account.
 *
 * @param text the secret as people type it
 * @param address the same as apps read it from a link or a picture
 */
public record AppSecret(byte[] bytes, String text, String address) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without the secret, wherever it may come to be printed. */
    @Override
    public String toString() {
        return "a secret";
    }
}
