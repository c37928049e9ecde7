import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { demandDocuments, pageHeaders } from './documents.ts';
import { systemRoutes } from './routes.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kinora API</title>
</head>
<body>
<div id="redoc"></div>
<script type="module" src="/docs/start-redoc.js"></script>
</body>
</html>
`;

export const handler = http(systemRoutes.getRedoc, async () => {
  demandDocuments();
  return reply(page, { headers: pageHeaders });
});
