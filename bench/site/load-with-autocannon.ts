/** A process of its own, for a core of its own: the load where there is no wrk. */
import autocannon from 'autocannon';

const [url = '', seconds, connections, encodings = ''] = process.argv.slice(2);
const result = await autocannon({ url, duration: Number(seconds), connections: Number(connections), headers: { 'accept-encoding': encodings } });
const { requests, latency, errors, timeouts, non2xx } = result;
console.log(JSON.stringify({ requests: requests.total, perSecond: requests.average, p99: latency.p99, errors: errors + timeouts + non2xx }));
