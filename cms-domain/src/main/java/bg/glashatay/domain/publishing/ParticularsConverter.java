package bg.glashatay.domain.publishing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.stream.Collectors;

/**
 * Keeps particulars as lines of one column, {@code actNumber=123}, so that reading a text asks no further question. A
 * line end within a value is written as {@code \n}, a backslash as two.
 */
@Converter
public class ParticularsConverter implements AttributeConverter<Particulars, String> {

    @Override
    public String convertToDatabaseColumn(Particulars particulars) {
        return particulars == null
                ? ""
                : particulars.values().entrySet().stream()
                        .map(entry -> entry.getKey().getFieldName() + "=" + escaped(entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public Particulars convertToEntityAttribute(String column) {
        return read(column);
    }

    /** The particulars that a column holds; none where it is empty or null. */
    public static Particulars read(String column) {
        if (column == null || column.isEmpty()) {
            return Particulars.NONE;
        }
        var values = new EnumMap<ParticularField, String>(ParticularField.class);
        for (var line : column.split("\n")) {
            int equals = line.indexOf('=');
            var name = line.substring(0, equals);
            var field = ParticularField.named(name)
                    .orElseThrow(() -> new IllegalStateException("The database holds an unknown field: " + name));
            values.put(field, unescaped(line.substring(equals + 1)));
        }
        return Particulars.of(values);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        var value = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                value.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
