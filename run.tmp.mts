import { importPapers } from '/tmp/wt/abs/src/importers/import-papers.ts';
import { describeAudit } from '/tmp/wt/abs/src/importers/describe-audit.ts';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
const dir='/tmp/judge/scratch2/l/';
const only=process.argv.slice(2);
for (const f of readdirSync(dir).sort()) {
  if (f.endsWith('.exp.json')) continue;
  if (only.length && !only.some(o=>f.includes(o))) continue;
  const b=new Uint8Array(readFileSync(dir+f));
  let r; try { r=await importPapers([{name:f,size:b.length,async *chunks(){yield b}} as any]);} catch(e:any){console.log('#### '+f+' ERROR '+e.message);continue;}
  const exp=existsSync(dir+f+'.exp.json')?JSON.parse(readFileSync(dir+f+'.exp.json','utf8')):null;
  const norm=(s:string)=>(s??'').toLowerCase().replace(/[^\p{L}\p{N}]+/gu,'');
  let out:string[]=[];
  if(exp){
    let i=0;
    if(r.papers.length!==exp.length) out.push(`COUNT ${r.papers.length} of ${exp.length}`);
    for(const e of exp){
      const p=r.papers.find((p:any)=>norm(p.title)===norm(e.t)) ;
      if(!p){out.push('NO TITLE: '+e.t);continue;}
      if(norm((p as any).abstract)!==norm(e.s)) out.push('ABS '+e.t.slice(0,30)+' :: '+((p as any).abstract??'').slice(0,140)+' …… '+((p as any).abstract??'').slice(-100)+` (${((p as any).abstract??'').length}/${e.s.length})`);
      if(e.a && e.a.length!==((p as any).authors??[]).length) out.push('AUTH '+e.t.slice(0,30)+' :: '+JSON.stringify((p as any).authors)+' exp '+JSON.stringify(e.a));
      if(e.y && e.y!==(p as any).year) out.push('YEAR '+e.t.slice(0,30)+' :: '+(p as any).year);
      if(e.v && e.v!==(p as any).venue) out.push('  venue '+e.t.slice(0,30)+' :: '+(p as any).venue);
    }
    for(const p of r.papers as any[]) if(!exp.some((e:any)=>norm(e.t)===norm(p.title))) out.push('EXTRA: '+p.title+' || '+(p.abstract??'').slice(0,80)+' || '+JSON.stringify(p.authors));
  } else for(const p of r.papers as any[]) out.push(`* ${p.title} || ${(p.abstract??'').slice(0,60)}…${(p.abstract??'').slice(-50)} (${(p.abstract??'').length}) || ${JSON.stringify(p.authors)} ${p.year} ${p.venue} ${JSON.stringify(p.keywords)} ${p.url} ${p.doi}`);
  const vs=out.filter(o=>o.startsWith('  venue')).length;
  if(vs>1) out=out.filter(o=>!o.startsWith('  venue')).concat(`  (venue missing/other in ${vs}: ${(r.papers[0] as any).venue})`);
  console.log(`#### ${f}: ${r.papers.length} papers  ${out.filter(o=>!o.startsWith(' ')).length?'':'ALL RIGHT'}`);
  for(const o of out) console.log('   '+o);
  try{console.log('   | '+(describeAudit as any)(r.audit).toString().split('\n').join('\n   | '));}catch(e:any){console.log('   | warn '+JSON.stringify(r.audit.files[0]).slice(0,400)+JSON.stringify(r.audit.leftOut).slice(0,500));}
}
