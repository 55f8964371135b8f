package bg.glashatay.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** An export of a small WordPress site as a municipality might have had it, and what lies beside it. */
final class OldSite {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final String host;
    private final StringBuilder items = new StringBuilder();

    /** @param name makes its things other ones than those of any other test */
    OldSite(String name) {
        this.host = name + ".example.bg";
    }

    /** A site with a bit of everything. */
    static OldSite whole(String name) {
        var site = new OldSite(name);
        site.item("page", "31", "Дружество", "publish", "Дъщерна страница", "<wp:post_parent>30</wp:post_parent>");
        site.item("page", "30", "Община", "publish", "Майка на страницата", "");
        site.picture("7", "Мостът над реката");
        site.items.append("<item><title>gone</title><wp:post_id>8</wp:post_id><wp:post_type>attachment</wp:post_type>"
                + "<wp:attachment_url>https://" + site.host
                + "/wp-content/uploads/gone.pdf</wp:attachment_url></item>");
        site.item(
                "post",
                "1",
                "Открихме „Новия мост“ – № 5",
                "publish",
                "Кметът преряза лентата.\n\n[caption id=\"attachment_7\"]<img class=\"wp-image-7\" src=\"https://"
                        + site.host + "/wp-content/uploads/2015/03/most-300x200.jpg\" alt=\"\" /> Мостът[/caption]\n\n"
                        + "<script>alert(1)</script>Вижте <a href=\"https://" + site.host
                        + "/old-" + name + "/30/\">общината</a>.",
                "<category domain=\"category\" nicename=\"teatar\"><![CDATA[Театър " + name + "]]></category>"
                        + "<category domain=\"post_tag\" nicename=\"most\"><![CDATA[мост]]></category>"
                        + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value>"
                        + "</wp:postmeta><wp:comment><wp:comment_content>Глупости!</wp:comment_content></wp:comment>");
        site.item("post", "2", "Чернова", "draft", "Недописано", "");
        site.item("post", "3", "Лично", "private", "Само за мен", "");
        site.item("post", "4", "С парола", "publish", "Тайно", "<wp:post_password>x</wp:post_password>");
        site.item("post", "5", "Кошче", "trash", "Боклук", "");
        site.items.append(future(site.host));
        site.item("nav_menu_item", "9", "", "publish", "", "");
        return site;
    }

    private static String future(String host) {
        var time = LocalDateTime.now().plusYears(1).format(TIME);
        return item(host, "post", "6", "Насрочено", "future", "Предстои", "", time);
    }

    /** The one that lies beside the export. */
    void picture(String id, String alt) {
        items.append("<item><title>most</title><wp:post_id>" + id + "</wp:post_id><wp:post_type>attachment"
                + "</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://" + host
                + "/wp-content/uploads/2015/03/most.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>"
                + "_wp_attachment_image_alt</wp:meta_key><wp:meta_value>" + alt + "</wp:meta_value></wp:postmeta>"
                + "</item>");
    }

    void item(String type, String id, String title, String status, String content, String more) {
        items.append(item(host, type, id, title, status, content, more, "2015-03-0" + id.charAt(0) + " 10:30:00"));
    }

    private static String item(
            String host,
            String type,
            String id,
            String title,
            String status,
            String content,
            String more,
            String time) {
        return "<item><title><![CDATA[" + title + "]]></title><link>https://" + host + "/old-"
                + host.substring(0, host.indexOf('.')) + "/" + id + "/</link>"
                + "<dc:creator><![CDATA[ivan." + host.substring(0, host.indexOf('.'))
                + "]]></dc:creator><content:encoded><![CDATA[" + content
                + "]]></content:encoded><wp:post_id>" + id + "</wp:post_id><wp:post_date_gmt>" + time
                + "</wp:post_date_gmt><wp:status>" + status + "</wp:status><wp:post_type>" + type + "</wp:post_type>"
                + more + "</item>";
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                + " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
                + "<title>Община</title><link>https://" + host + "</link><language>bg-BG</language>"
                + "<wp:wxr_version>1.2</wp:wxr_version>"
                + "<wp:author><wp:author_login>ivan." + name() + "</wp:author_login><wp:author_email>ivan@" + host
                + "</wp:author_email><wp:author_display_name>Иван Пресцентъров</wp:author_display_name></wp:author>"
                + "<wp:category><wp:category_nicename>teatar</wp:category_nicename><wp:category_parent>kulturen"
                + "</wp:category_parent><wp:cat_name>Театър " + name() + "</wp:cat_name></wp:category>"
                + "<wp:category><wp:category_nicename>kulturen</wp:category_nicename><wp:cat_name>Културен " + name()
                + "</wp:cat_name></wp:category>" + items + "</channel></rss>";
    }

    private String name() {
        return host.substring(0, host.indexOf('.'));
    }

    /** Writes the export into a folder, and its picture beside it. */
    void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name() + ".xml"), xml(), StandardCharsets.UTF_8);
        var pictures = Files.createDirectories(folder.resolve("wp-content/uploads/2015/03"));
        Files.write(pictures.resolve("most.jpg"), MadeFile.jpeg());
    }
}
