package bg.glashatay.ejb.wordpress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Exports for tests. */
final class Wxr implements WxrReader.Listener {

    final List<WxrItem> items = new ArrayList<>();
    final List<WxrAuthor> authors = new ArrayList<>();
    final List<WxrCategory> categories = new ArrayList<>();
    String site = "";

    static Wxr read(String xml) throws IOException {
        return read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static Wxr read(InputStream bytes) throws IOException {
        var wxr = new Wxr();
        WxrReader.read(bytes, wxr);
        return wxr;
    }

    static String of(String version, String channel) {
        return header(version, "http") + channel + "</channel></rss>";
    }

    static String header(String version, String scheme) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:excerpt=\"" + scheme
                + "://wordpress.org/export/" + version + "/excerpt/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"" + scheme + "://wordpress.org/export/"
                + version + "/\"><channel><title>Община</title><link>https://old.example.bg</link>"
                + "<wp:wxr_version>" + version + "</wp:wxr_version>";
    }

    static String post(String id, String content) {
        return "<item><title>Новина " + id + "</title><wp:post_id>" + id + "</wp:post_id><wp:post_type>post"
                + "</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[" + content
                + "]]></content:encoded></item>";
    }

    @Override
    public void site(String siteAddress, String language) {
        site = siteAddress;
    }

    @Override
    public void author(WxrAuthor author) {
        authors.add(author);
    }

    @Override
    public void category(WxrCategory category) {
        categories.add(category);
    }

    @Override
    public void item(WxrItem item) {
        items.add(item);
    }
}
