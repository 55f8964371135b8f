package bg.glashatay.run;

/**
 * One thing in the configuration of Payara, to be tried with another value than the run command's.
 *
 * @param path the elements in the server's configuration, as XPath; empty: an option of the JVM
 * @param attribute what is set; of an option, the beginning by which another value of it is found
 * @param value what it is set to; an option as a whole
 */
public record ServerSetting(String path, String attribute, String value) {

    /** An option of the JVM that stands in place of the one that begins so. */
    public static ServerSetting jvm(String beginning, String option) {
        return new ServerSetting("", beginning, option);
    }

    boolean isOfTheJvm() {
        return path.isEmpty();
    }
}
