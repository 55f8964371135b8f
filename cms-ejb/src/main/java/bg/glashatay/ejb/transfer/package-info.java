/**
 * Brings content in from elsewhere: a run at a time, thing by thing, each through the services that people's commands go
 * through, as the account {@code importer}. What a kind of file means is for its {@link Importer}.
 */
package bg.glashatay.ejb.transfer;
