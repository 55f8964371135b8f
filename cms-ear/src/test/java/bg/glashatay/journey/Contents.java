package bg.glashatay.journey;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a site holds, as sums to compare: each table but those that tell of starts, the stored files, some pages. */
record Contents(Site site) {

    /** What a start or the passing of time writes by itself. */
    private static final List<String> OF_THE_DAY = List.of(
            "store_sweep",
            "presence",
            "api_token",
            "notification",
            "node",
            "login_session",
            "login_failure",
            "backup_run",
            "import_run",
            "import_line",
            "export_run");

    private static final List<String> PAGES = List.of("/kultura", "/transport", "/sitemap.xml");

    /** By name of table, file or page. */
    Map<String, String> sums() throws SQLException, IOException {
        var sums = new TreeMap<String, String>();
        try (var database = site.product().database().connect();
                var tables = database.createStatement()
                        .executeQuery("select relname from pg_stat_user_tables where schemaname = 'public'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                if (!OF_THE_DAY.contains(table)) {
                    try (var sum = database.createStatement()
                            .executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by"
                                    + " t::text)), '') from \"" + table + "\" t"
                                    + (table.equals("audit_entry") ? " where command <> 'SWEEP_STORE'" : ""))) {
                        sum.next();
                        sums.put(table, sum.getString(1));
                    }
                }
            }
        }
        files(sums);
        PAGES.forEach(page -> sums.put(page, sum(site.get(page).body().getBytes(StandardCharsets.UTF_8))));
        return sums;
    }

    private void files(Map<String, String> sums) throws IOException {
        var media = site.product().dataFolder().resolve("media");
        try (var files = Files.walk(media)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sums.put(media.relativize(file).toString(), sum(bytes(file)));
            }
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static String sum(byte[] bytes) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)).toString(16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
