package bg.glashatay.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** The Nu HTML checker, in this process and without the network. */
final class HtmlChecker {

    /** The last release of the checker in Maven is of 2020; HTML knows this attribute since 2022. */
    private static final String TOO_NEW_FOR_IT = "Attribute “fetchpriority” not allowed on element “img”";

    private HtmlChecker() {}

    /** Everything it says, errors and warnings, but for what it is too old to know. */
    static List<String> complaints(String html) {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.GNU);
        try {
            return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.contains(TOO_NEW_FOR_IT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("The checker cannot be used", e);
        }
    }
}
