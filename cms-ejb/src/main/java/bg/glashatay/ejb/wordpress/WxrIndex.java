package bg.glashatay.ejb.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be known of all things of an export before the first is brought in: not their texts. */
final class WxrIndex implements WxrReader.Listener {

    /** More pages above each other nobody can find. */
    private static final int MOST_LEVELS = 12;

    private final Map<String, WxrAuthor> authors = new LinkedHashMap<>();
    private final Map<String, WxrCategory> categories = new LinkedHashMap<>();
    private final Set<String> usedCategories = new HashSet<>();
    private final Map<String, String> pageParents = new HashMap<>();
    private final Map<String, String> textsByPath = new HashMap<>();
    private final Map<String, String> filesByPath = new HashMap<>();
    private final Map<String, List<String>> filesByParent = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private String site = "";
    private String language = "";
    private long items;
    private int levels = 1;

    @Override
    public void site(String siteAddress, String siteLanguage) {
        site = siteAddress;
        language = siteLanguage;
        SitePath.host(siteAddress).ifPresent(hosts::add);
    }

    @Override
    public void author(WxrAuthor author) {
        if (!author.login().isEmpty()) {
            authors.put(author.login(), author);
        }
    }

    @Override
    public void category(WxrCategory category) {
        if (!category.slug().isEmpty()) {
            categories.put(category.slug(), category);
        }
    }

    @Override
    public void item(WxrItem item) {
        items++;
        if (item.isFile()) {
            filesByPath.putIfAbsent(SitePath.of(item.value("wp:attachment_url")), item.id());
            if (!item.parent().isEmpty()) {
                filesByParent
                        .computeIfAbsent(item.parent(), parent -> new ArrayList<>())
                        .add(item.id());
            }
        } else if (item.isText()) {
            text(item);
        }
    }

    private void text(WxrItem item) {
        var creator = item.value("dc:creator").strip();
        if (!creator.isEmpty()) {
            authors.putIfAbsent(creator, new WxrAuthor(creator, "", creator));
        }
        if (item.isPage()) {
            pageParents.put(item.id(), item.parent());
        }
        var path = path(item.link());
        if (path.length() > 1) {
            textsByPath.putIfAbsent(path, item.id());
        }
        for (var term : item.terms("category")) {
            categories.putIfAbsent(term.slug(), new WxrCategory(term.slug(), "", term.name()));
            usedCategories.add(term.slug());
        }
    }

    /** Path and query, so that {@code /?p=5} is one address and {@code /?p=6} another. */
    private static String path(String address) {
        var local = SitePath.readable(SitePath.local(address).split("#", 2)[0]);
        return local.length() > 1 && local.endsWith("/") ? local.substring(0, local.length() - 1) : local;
    }

    /** After the last item: how deep pages stand, and which categories stand above those that are used. */
    void close() {
        for (var page : pageParents.keySet()) {
            levels = Math.max(levels, level(page) + 1);
        }
        for (var slug : List.copyOf(usedCategories)) {
            var above = categories.get(slug);
            for (int up = 0;
                    up < MOST_LEVELS && above != null && !above.parent().isEmpty();
                    up++) {
                above = categories.get(above.parent());
                if (above != null) {
                    usedCategories.add(above.slug());
                }
            }
        }
    }

    /** In how deep a place of the page tree a text stands: 0 at the top, where all posts are. */
    int level(String id) {
        int level = 0;
        var parent = pageParents.getOrDefault(id, "");
        while (level < MOST_LEVELS - 1 && pageParents.containsKey(parent)) {
            level++;
            parent = pageParents.get(parent);
        }
        return level;
    }

    int levels() {
        return levels;
    }

    /** By its address, for ever the same. */
    String site() {
        var plain = site.replaceFirst("(?i)^https?://", "").replaceFirst("/+$", "");
        return plain.isEmpty() ? "wordpress" : plain;
    }

    boolean isEnglish() {
        return language.startsWith("en");
    }

    /** How many things there are to tell of. */
    long total() {
        return items + authors.size() + categories.size();
    }

    Map<String, WxrAuthor> authors() {
        return authors;
    }

    /** Each behind the one above it. */
    List<WxrCategory> categories() {
        var ordered = new LinkedHashMap<String, WxrCategory>();
        categories.values().forEach(category -> put(category, ordered, 0));
        return List.copyOf(ordered.values());
    }

    private void put(WxrCategory category, Map<String, WxrCategory> ordered, int depth) {
        var above = categories.get(category.parent());
        if (above != null && depth < MOST_LEVELS && !ordered.containsKey(above.slug())) {
            put(above, ordered, depth + 1);
        }
        ordered.putIfAbsent(category.slug(), category);
    }

    boolean isUsed(WxrCategory category) {
        return usedCategories.contains(category.slug());
    }

    /** The number of the text at an address of the source. */
    Optional<String> textAt(String address) {
        return isOwn(address) ? Optional.ofNullable(textsByPath.get(path(address))) : Optional.empty();
    }

    Optional<String> fileAt(String address) {
        return Optional.ofNullable(filesByPath.get(SitePath.of(address)))
                .or(() -> Optional.ofNullable(filesByPath.get(SitePath.of(FilesBeside.original(address)))));
    }

    List<String> filesOf(String id) {
        return filesByParent.getOrDefault(id, List.of());
    }

    /** Whether an address is one of the old site. */
    boolean isOwn(String address) {
        return SitePath.host(address).map(hosts::contains).orElse(address.startsWith("/"));
    }
}
