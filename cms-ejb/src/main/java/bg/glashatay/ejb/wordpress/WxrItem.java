package bg.glashatay.ejb.wordpress;

import java.util.List;
import java.util.Map;

/**
 * A post, a page, a file or something else of an export, as it stands there.
 *
 * @param values its simple fields by their names, such as {@code wp:status}; what is not there is empty
 * @param terms its categories and tags, in order
 * @param meta those of its hidden values that mean something here
 * @param comments how many readers' comments it has
 * @param otherMeta how many hidden values it has beside
 */
record WxrItem(Map<String, String> values, List<Term> terms, Map<String, String> meta, int comments, int otherMeta) {

    /** @param domain {@code category} or {@code post_tag}, or one of some plug-in's */
    record Term(String domain, String slug, String name) {}

    WxrItem {
        values = Map.copyOf(values);
        terms = List.copyOf(terms);
        meta = Map.copyOf(meta);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** By which it is known; where it has no number, its address has to do. */
    String id() {
        var number = value("wp:post_id").strip();
        return number.isEmpty() ? value("link").strip() : number;
    }

    String type() {
        return value("wp:post_type").strip();
    }

    String status() {
        return value("wp:status").strip();
    }

    String link() {
        return value("link").strip();
    }

    /** The number of the one above; empty for none. */
    String parent() {
        var parent = value("wp:post_parent").strip();
        return parent.equals("0") ? "" : parent;
    }

    boolean isText() {
        return type().equals("post") || type().equals("page");
    }

    boolean isPage() {
        return type().equals("page");
    }

    boolean isFile() {
        return type().equals("attachment");
    }

    /** Whether nobody could read it without a password or an account. */
    boolean isSecret() {
        return status().equals("private") || !value("wp:post_password").isEmpty();
    }

    List<Term> terms(String domain) {
        return terms.stream().filter(term -> term.domain().equals(domain)).toList();
    }
}
