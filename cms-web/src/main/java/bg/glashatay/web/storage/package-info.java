/** What administrators read of the stored files, and how they have them looked through. */
package bg.glashatay.web.storage;
