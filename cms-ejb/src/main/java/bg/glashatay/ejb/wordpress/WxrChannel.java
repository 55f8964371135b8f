package bg.glashatay.ejb.wordpress;

import bg.glashatay.ejb.transfer.ImportRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The parts of an export, as WordPress arranges them: about the site, who wrote, categories, and then the things. */
final class WxrChannel {

    private static final int TOP = 3;

    private static final int MOST_TERMS = 500;
    private static final int LONGEST_TERM = 500;

    /** Hidden values of a thing that mean something here. */
    private static final Set<String> META = Set.of("_wp_attachment_image_alt", "_wp_attached_file", "_thumbnail_id");

    private final WxrReader reader;
    private final WxrReader.Listener listener;
    private String version = "";
    private String link = "";
    private String base = "";
    private String language = "";
    private boolean siteTold;

    WxrChannel(WxrReader reader, WxrReader.Listener listener) {
        this.reader = reader;
        this.listener = listener;
    }

    void read() throws XMLStreamException {
        if (!reader.next() || !reader.name().equals("rss")) {
            throw new ImportRefusedException("wxr-none");
        }
        while (reader.next()) {
            if (!reader.isStart()) {
                continue;
            }
            if (reader.depth() == TOP - 1 && !reader.name().equals("channel")) {
                throw new ImportRefusedException("wxr-none");
            }
            if (reader.depth() == TOP) {
                part(reader.name());
            }
        }
        mustBeKnown();
        tellSite();
    }

    private void part(String name) throws XMLStreamException {
        switch (name) {
            case "wp:wxr_version" -> version = reader.text().strip();
            case "link" -> link = reader.text().strip();
            case "wp:base_blog_url" -> base = reader.text().strip();
            case "language" -> language = reader.text().strip();
            case "wp:author" -> {
                tellSite();
                var values = values();
                listener.author(new WxrAuthor(
                        values.getOrDefault("wp:author_login", "").strip(),
                        values.getOrDefault("wp:author_email", "").strip(),
                        values.getOrDefault("wp:author_display_name", "").strip()));
            }
            case "wp:category" -> {
                tellSite();
                var values = values();
                listener.category(new WxrCategory(
                        values.getOrDefault("wp:category_nicename", "").strip(),
                        values.getOrDefault("wp:category_parent", "").strip(),
                        values.getOrDefault("wp:cat_name", "").strip()));
            }
            case "item" -> {
                mustBeKnown();
                tellSite();
                listener.item(item());
            }
            default -> reader.skip();
        }
    }

    private void mustBeKnown() {
        if (version.isEmpty()) {
            throw new ImportRefusedException("wxr-version-missing");
        }
        if (!WxrReader.isVersion(version)) {
            throw new ImportRefusedException("wxr-version-unknown", version);
        }
    }

    private void tellSite() {
        if (!siteTold) {
            siteTold = true;
            listener.site(base.isEmpty() ? link : base, language);
        }
    }

    /** The simple values within the element that begins here. */
    private Map<String, String> values() throws XMLStreamException {
        int level = reader.depth();
        var values = new HashMap<String, String>();
        while (reader.next() && reader.depth() >= level) {
            if (reader.isStart()) {
                values.put(reader.name(), reader.text());
            }
        }
        return values;
    }

    private WxrItem item() throws XMLStreamException {
        int level = reader.depth();
        var values = new HashMap<String, String>();
        var terms = new ArrayList<WxrItem.Term>();
        var meta = new HashMap<String, String>();
        int comments = 0;
        int otherMeta = 0;
        while (reader.next() && reader.depth() >= level) {
            if (!reader.isStart()) {
                continue;
            }
            var name = reader.name();
            switch (name) {
                case "category" -> {
                    var named = term();
                    if (terms.size() < MOST_TERMS) {
                        terms.addAll(named);
                    }
                }
                case "wp:postmeta" -> otherMeta += meta(meta) ? 0 : 1;
                case "wp:comment" -> {
                    comments++;
                    reader.skip();
                }
                default -> values.putIfAbsent(name, reader.text());
            }
        }
        return new WxrItem(values, terms, meta, comments, otherMeta);
    }

    /** WXR 1.0 names each twice, once without saying which it is. */
    private List<WxrItem.Term> term() throws XMLStreamException {
        var domain = reader.attribute("domain");
        var slug = reader.attribute("nicename");
        var name = reader.text().strip();
        if (slug.isEmpty() || name.isEmpty() || name.length() > LONGEST_TERM) {
            return List.of();
        }
        return List.of(new WxrItem.Term(domain.equals("tag") ? "post_tag" : domain, slug, name));
    }

    private boolean meta(Map<String, String> meta) throws XMLStreamException {
        var pair = values();
        var key = pair.getOrDefault("wp:meta_key", "").strip();
        if (!META.contains(key)) {
            return false;
        }
        meta.put(key, pair.getOrDefault("wp:meta_value", ""));
        return true;
    }
}
