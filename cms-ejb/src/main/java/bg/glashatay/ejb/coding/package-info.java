/** How bytes that are kept are compressed for their way to readers. */
package bg.glashatay.ejb.coding;
